/** A Node 24 binary from the npm registry: the trainer is tested under the Node that current Electron has inside. */
import fs from 'node:fs';
import path from 'node:path';
import { makeFolderAtomic } from './atomic.mjs';
import { findDamage, manifestPaths, writeManifest } from './manifest.mjs';
import { npmCommand } from './npm-packages.mjs';
import { cacheDir } from './paths.mjs';
import { node24Package } from './pins.mjs';
import { startProgress } from './progress.mjs';
import { run } from './run.mjs';
import { requireSha256 } from './sha256.mjs';

const { requirement, version, fileName, sha256, bytes } = node24Package;

/** @typedef {{ version: string, bin: string, source: string }} Node24Part */

/**
 * @param {string} [cache]
 * @returns {Promise<string>} the folder in the cache with bin/node and include/node
 */
export async function fetchNode24(cache = cacheDir()) {
  const folder = path.join(cache, 'node', version);
  await makeFolderAtomic(cache, folder, async (staging) => {
    const progress = startProgress(`${requirement} from the npm registry`, bytes);
    const [program, ...prefix] = npmCommand();
    // npm keeps what it fetches in its cache; one inside staging shows how far it is and goes away with it.
    const npmCache = path.join(staging, 'npm-cache');
    fs.mkdirSync(npmCache);
    try {
      await run(
        program,
        [
          ...prefix,
          'pack',
          requirement,
          '--silent',
          '--ignore-scripts',
          `--cache=${npmCache}`,
          `--pack-destination=${staging}`,
          '--dry-run=false',
          '--fetch-retries=1',
        ],
        {
          cwd: staging,
          watch: { folder: staging, onBytes: progress.update, answerWithinMs: 30_000 },
        },
      );
    } catch (error) {
      progress.abandon();
      throw error;
    }
    const archive = path.join(staging, fileName);
    await requireSha256(archive, sha256);
    const root = path.join(staging, 'root');
    fs.mkdirSync(root);
    await run('tar', [
      '-xzf',
      archive,
      '-C',
      root,
      '--strip-components=1',
      'package/bin/node',
      'package/include/node',
      'package/LICENSE',
    ]);
    await writeManifest(root, { source: requirement, version });
    progress.finish();
    return root;
  });
  return folder;
}

/** @param {string} cache */
export const isNode24Cached = (cache) => fs.existsSync(path.join(cache, 'node', version));

/**
 * @param {import('./native-library.mjs').Context} context
 * @returns {Promise<{ part: Node24Part | undefined, watched: string[] }>}
 */
export async function resolveNode24(context) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { part: undefined, watched: [] };
  const named = context.env.GATECAST_NODE24;
  if (named && fs.existsSync(named)) {
    return { part: { version: '24', bin: named, source: 'GATECAST_NODE24' }, watched: [named] };
  }
  let source = `cache (${requirement})`;
  const folder = path.join(context.cache, 'node', version);
  const damage = fs.existsSync(folder) ? await findDamage(folder) : 'missing';
  if (damage) {
    if (damage !== 'missing')
      context.note(`The cached Node 24 was damaged and is fetched again: ${damage}`);
    try {
      await fetchNode24(context.cache);
      source = `npm registry ${requirement}`;
    } catch (error) {
      context.note(
        `Node 24, for one test, could not be had: ${error instanceof Error ? error.message : error}`,
      );
      return { part: undefined, watched: [] };
    }
  }
  return {
    part: { version, bin: path.join(folder, 'bin', 'node'), source },
    watched: manifestPaths(folder).filter(
      (name) => !name.includes(`${path.sep}include${path.sep}`),
    ),
  };
}
