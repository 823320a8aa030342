/** tfjs-node's binding between Node and libtensorflow: compiled from the package's own two sources, kept in the cache. */
import fs from 'node:fs';
import path from 'node:path';
import { makeFolderAtomic } from './atomic.mjs';
import { downloadFile } from './download.mjs';
import { findDamage, writeManifest } from './manifest.mjs';
import { officialHost } from './native-library.mjs';
import { resolveNodeHeaders } from './node-headers.mjs';
import { fetchNode24 } from './node24.mjs';
import { platformName, tfjsNodeDir } from './paths.mjs';
import { SetupProblem } from './problem.mjs';
import { startProgress } from './progress.mjs';
import { findProgram, run } from './run.mjs';
import { sha256Of } from './sha256.mjs';

/** @typedef {import('./native-library.mjs').NativeLibrary} NativeLibrary */
/** @typedef {import('./native-library.mjs').Context} Context */

export const bindingName = 'tfjs_binding.node';
/** Node 16 (in Electron 22) to Node 24 all load version 8 of Node's C interface. */
export const napiVersion = 8;
const sources = ['tfjs_backend.cc', 'tfjs_binding.cc'];
const options = ['-std=c++17', '-O2', '-fPIC', '-shared', `-DNAPI_VERSION=${napiVersion}`];

function tfjsNodePackage() {
  return JSON.parse(fs.readFileSync(path.join(tfjsNodeDir, 'package.json'), 'utf8'));
}

/** @param {NativeLibrary} library */
function cacheKey(library) {
  const content = sources.map((name) =>
    fs.readFileSync(path.join(tfjsNodeDir, 'binding', name), 'utf8'),
  );
  const hash = sha256Of(
    [library.key, library.libraryFile, ...options, ...content].join('\0'),
  ).slice(0, 12);
  return `tfjs-node-${tfjsNodePackage().version}-napi${napiVersion}-${platformName}-${hash}`;
}

function findCompiler() {
  const named = process.env.CXX;
  if (named && findProgram(named)) return named;
  return ['g++', 'clang++', 'c++'].find((name) => findProgram(name));
}

/**
 * @param {NativeLibrary} library
 * @param {string} compiler
 * @param {string} target
 */
async function compile(library, compiler, target) {
  const headers = await resolveNodeHeaders(fetchNode24);
  const progress = startProgress(`compiling tfjs-node's binding with ${compiler} (about 20 s)`);
  try {
    await run(
      compiler,
      [
        ...options,
        `-I${headers}`,
        `-I${library.includeDir}`,
        `-I${tfjsNodeDir}`,
        ...sources.map((name) => path.join(tfjsNodeDir, 'binding', name)),
        `-L${library.libDir}`,
        // By file name: a library named libtensorflow_cc.so.2 needs no second name.
        `-l:${library.libraryFile}`,
        `-l:${library.frameworkFile}`,
        '-Wl,-rpath,$ORIGIN/../../deps/lib',
        '-o',
        target,
      ],
      { remedy: 'Is the compiler complete? Debian or Ubuntu: apt-get install g++' },
    );
  } catch (error) {
    progress.abandon();
    throw error;
  }
  progress.finish('compiled');
}

/**
 * The binding that tfjs-node's authors compiled; it fits only the libtensorflow from the same host.
 * @param {Context} context
 * @param {string} staging
 * @param {string} target
 */
async function downloadPrebuilt(context, staging, target) {
  const { binary, version } = tfjsNodePackage();
  const { pathname } = new URL(binary.host);
  const remote = binary.remote_path
    .replace('{napi_build_version}', String(napiVersion))
    .replace('{version}', version)
    .replace(/^\.\//, '');
  const archive = path.join(staging, 'prebuilt.tar.gz');
  const url = `${officialHost(context.env)}${pathname.slice(1)}/${remote}CPU-linux-${version}.tar.gz`;
  await downloadFile(url, archive, { label: "tfjs-node's prebuilt binding" });
  await run('tar', ['-xzf', archive, '-C', staging]);
  const found = fs
    .readdirSync(staging, { recursive: true, encoding: 'utf8' })
    .find((name) => path.basename(name) === bindingName);
  if (!found) throw new SetupProblem(`${url} holds no ${bindingName}`);
  fs.renameSync(path.join(staging, found), target);
}

/**
 * @param {Context} context
 * @param {NativeLibrary} library
 * @returns {Promise<string>} folder in the cache that holds the binding
 */
export async function resolveNativeBinding(context, library) {
  const folder = path.join(context.cache, 'binding', cacheKey(library));
  if (fs.existsSync(folder)) {
    const damage = await findDamage(folder);
    if (!damage) return folder;
    context.note(`The cached binding was damaged and is compiled again: ${damage}`);
  }
  const compiler = findCompiler();
  await makeFolderAtomic(context.cache, folder, async (staging) => {
    const root = path.join(staging, 'root');
    const target = path.join(root, bindingName);
    fs.mkdirSync(root);
    if (compiler) {
      await compile(library, compiler, target);
    } else if (library.source.includes('official host')) {
      await downloadPrebuilt(context, staging, target);
    } else {
      throw new SetupProblem(
        'no C++ compiler was found to compile the native binding',
        'Install one (Debian or Ubuntu: apt-get install g++) and run: npm run setup',
      );
    }
    await writeManifest(root, {
      source: compiler ?? 'official host',
      version: tfjsNodePackage().version,
    });
    return root;
  });
  return folder;
}
