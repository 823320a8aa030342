/** The native runtime: libtensorflow and tfjs-node's binding, linked into this checkout and tried out once. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestPaths } from './manifest.mjs';
import { bindingName, napiVersion, resolveNativeBinding } from './native-binding.mjs';
import { resolveNativeLibrary } from './native-library.mjs';
import { tfjsNodeDir } from './paths.mjs';
import { messageOf, SetupProblem } from './problem.mjs';
import { run } from './run.mjs';

/** @typedef {import('./native-library.mjs').Context} Context */
/**
 * @typedef {{ kind: 'native', tensorflow: string, libDir: string, source: string }
 *   | { kind: 'none', source: string, reason: string, remedy: string }} NativePart
 */

const depsLib = path.join(tfjsNodeDir, 'deps', 'lib');
const bindingFile = path.join(tfjsNodeDir, 'lib', `napi-v${napiVersion}`, bindingName);
const checkScript = fileURLToPath(new URL('native-check.mjs', import.meta.url));

/**
 * Loads the binding in a process of its own.
 * @returns {Promise<string>} the version of libtensorflow
 */
export async function checkNativeRuntime() {
  const output = await run(process.execPath, [checkScript, tfjsNodeDir], { timeoutMs: 60_000 });
  const { backend, tensorflow } = JSON.parse(output.trim().split('\n').at(-1) ?? '{}');
  if (backend !== 'tensorflow')
    throw new SetupProblem(`tfjs-node runs on "${backend}", not on TensorFlow`);
  return tensorflow;
}

/** What tfjs-node's own install script leaves: a real folder with the library, and a binding. */
function isInstalledByPackage() {
  const stat = fs.lstatSync(depsLib, { throwIfNoEntry: false });
  return stat?.isDirectory() === true && fs.existsSync(bindingFile);
}

/**
 * @param {string} libDir
 * @param {string} cachedBinding
 */
function linkIntoCheckout(libDir, cachedBinding) {
  fs.mkdirSync(path.dirname(depsLib), { recursive: true });
  const link = `${depsLib}.${process.pid}.tmp`;
  fs.rmSync(link, { force: true });
  fs.symlinkSync(libDir, link);
  if (fs.lstatSync(depsLib, { throwIfNoEntry: false })?.isSymbolicLink() === false) {
    fs.rmSync(depsLib, { recursive: true });
  }
  fs.renameSync(link, depsLib);
  // A copy, not a link: its rpath is relative to where it lies.
  fs.mkdirSync(path.dirname(bindingFile), { recursive: true });
  const copy = `${bindingFile}.${process.pid}.tmp`;
  fs.copyFileSync(cachedBinding, copy);
  fs.renameSync(copy, bindingFile);
}

/** Other platforms than Linux x64: the package's own script knows where their files are. */
async function runPackageInstaller() {
  await run(process.execPath, [path.join(tfjsNodeDir, 'scripts', 'install.js')], {
    cwd: tfjsNodeDir,
    timeoutMs: 15 * 60_000,
    watch: { folder: path.join(tfjsNodeDir, 'deps'), onBytes: () => {}, answerWithinMs: 20_000 },
    remedy: 'See the log above; on this platform the native runtime comes from tfjs-node itself.',
  });
}

/**
 * @param {Context} context
 * @returns {Promise<{ part: NativePart, watched: string[] }>} the part, and the files whose change asks for a new look
 */
export async function resolveNativeRuntime(context) {
  try {
    if (!context.env.GATECAST_TENSORFLOW_DIR && isInstalledByPackage()) {
      try {
        const tensorflow = await checkNativeRuntime();
        const part = /** @type {const} */ ({
          kind: 'native',
          tensorflow,
          libDir: depsLib,
          source: 'installed',
        });
        return { part, watched: [bindingFile] };
      } catch (error) {
        context.note(
          `The installed tfjs-node binding does not load and is replaced: ${messageOf(error)}`,
        );
      }
    }
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      await runPackageInstaller();
      const tensorflow = await checkNativeRuntime();
      return {
        part: { kind: 'native', tensorflow, libDir: depsLib, source: "tfjs-node's install script" },
        watched: [bindingFile],
      };
    }
    const library = await resolveNativeLibrary(context);
    const bindingFolder = await resolveNativeBinding(context, library);
    linkIntoCheckout(library.libDir, path.join(bindingFolder, bindingName));
    const tensorflow = await checkNativeRuntime();
    const watched = [
      bindingFile,
      ...manifestPaths(bindingFolder),
      ...(library.cached
        ? manifestPaths(library.cached)
        : [path.join(library.libDir, library.libraryFile)]),
    ];
    return {
      part: { kind: 'native', tensorflow, libDir: library.libDir, source: library.source },
      watched,
    };
  } catch (error) {
    const remedy =
      (error instanceof SetupProblem && error.remedy) ||
      'Run: npm run setup -- --again, then npm run doctor';
    return {
      part: {
        kind: 'none',
        source: 'none: trains on the slower WebAssembly engine',
        reason: messageOf(error),
        remedy,
      },
      watched: [],
    };
  }
}
