/**
 * `npm run dist`: makes what people install, from the Electron in use. A target whose tool cannot be had is named
 * and the rest is made.
 *
 * Usage: node scripts/dist.mjs [--linux|--win|--mac] [TARGET …] [--test-build]
 *   --test-build  into dist/test, drivable by Playwright, skipped when it is there already
 */
import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build/ensure-built.mjs';
import { artefactBytes, printArtefacts } from './dist/artefacts.mjs';
import { pack } from './dist/pack.mjs';
import { findSevenZip } from './dist/seven-zip.mjs';
import { isPacked, packHash, stampPacked } from './dist/stamp.mjs';
import { readParts } from './setup/parts.mjs';
import { rootDir } from './setup/paths.mjs';
import { messageOf, printProblem, SetupProblem } from './setup/problem.mjs';

/** @typedef {import('./dist/pack.mjs').PlatformName} PlatformName */

/** @type {Record<PlatformName, string[]>} */
const targetsOf = {
  linux: ['dir', 'tar.gz', 'AppImage', 'deb'],
  win: ['nsis'],
  mac: ['dmg'],
};
const unpackedName = { linux: 'linux-unpacked', win: 'win-unpacked', mac: 'mac' };

/** @param {string[]} args */
function readArguments(args) {
  const isTestBuild = args.includes('--test-build');
  const rest = args.filter((argument) => argument !== '--test-build');
  const own = /** @type {PlatformName} */ (
    { win32: 'win', darwin: 'mac' }[/** @type {string} */ (process.platform)] ?? 'linux'
  );
  const named = rest.find((argument) => argument.startsWith('--'))?.slice(2);
  const platform = /** @type {PlatformName} */ (named ?? own);
  if (!(platform in targetsOf)) {
    throw new SetupProblem(`--${named} is no platform.`, 'Known: --linux, --win, --mac');
  }
  const targets = rest.filter((argument) => !argument.startsWith('--'));
  if (isTestBuild) return { platform, targets: ['dir'], isTestBuild };
  return { platform, targets: targets.length > 0 ? targets : targetsOf[platform], isTestBuild };
}

async function setEnvironment(/** @type {boolean} */ isTestBuild) {
  // A hard link into the cached Electron would let the fuses be set in the cache.
  process.env.USE_HARD_LINKS = 'false';
  process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ??= '1';
  process.env.GATECAST_TEST_BUILD = isTestBuild ? '1' : '0';
  if (process.env.ELECTRON_BUILDER_7ZIP_PATH) return;
  const sevenZip = await findSevenZip();
  if (sevenZip) process.env.ELECTRON_BUILDER_7ZIP_PATH = sevenZip;
}

/**
 * @param {string} target
 * @param {string} reason
 */
function describeFailure(target, reason) {
  const isDownload = /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|status code|HTTPError/.test(reason);
  const what = isDownload ? 'its tool could not be downloaded' : 'electron-builder failed';
  return `${target} was not made: ${what} (${reason.split('\n', 1)[0]})`;
}

async function main() {
  const { platform, targets, isTestBuild } = readArguments(process.argv.slice(2));
  const parts = readParts();
  const output = path.join(rootDir, 'dist', ...(isTestBuild ? ['test'] : []));
  const unpacked = path.join(output, unpackedName[platform]);
  await ensureBuilt();
  const hash = packHash(parts);
  if (isTestBuild && isPacked(output, hash)) {
    console.error(`Packed already: ${path.relative(rootDir, unpacked)}`);
    return;
  }
  await setEnvironment(isTestBuild);
  const artefacts = [];
  const problems = [];
  // Archives are made of the unpacked app: packed once, whatever the number of targets.
  for (const target of ['dir', ...targets.filter((name) => name !== 'dir')]) {
    const startedAt = Date.now();
    try {
      const isDir = target === 'dir';
      const job = { platform, target, output, parts };
      const files = await pack(isDir ? job : { ...job, unpacked });
      if (isDir) stampPacked(output, hash);
      for (const file of isDir ? [unpacked] : files) {
        artefacts.push({
          name: path.relative(rootDir, file),
          bytes: artefactBytes(file),
          seconds: (Date.now() - startedAt) / 1000,
        });
      }
    } catch (error) {
      if (target === 'dir') throw error;
      problems.push(describeFailure(target, messageOf(error)));
    }
  }
  printArtefacts(artefacts);
  for (const problem of problems) console.error(`  ${problem}`);
}

try {
  fs.mkdirSync(path.join(rootDir, 'dist'), { recursive: true });
  await main();
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
