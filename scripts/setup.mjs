/**
 * Sets up what is missing: npm packages, the native runtime, Electron, system libraries and, for tests, Node 24.
 * Runs before start, test, dev and dist; without anything to do it takes a fraction of a second.
 *
 * Usage: node scripts/setup.mjs [--again] [--tests]
 *   --again  look at everything anew, also at what could not be had a moment ago
 *   --tests  also what only the tests need
 */

import fs from 'node:fs';
import path from 'node:path';
import { removeOwnStaging, removeStaleStaging, writeFileAtomic } from './setup/atomic.mjs';
import { resolveElectron } from './setup/electron.mjs';
import { acquireLock, releaseHeldLocks } from './setup/lock.mjs';
import { resolveNativeRuntime } from './setup/native-runtime.mjs';
import { isNode24Cached, resolveNode24 } from './setup/node24.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { partsFile, readParts } from './setup/parts.mjs';
import { cacheDir, rootDir } from './setup/paths.mjs';
import { printProblem, SetupProblem } from './setup/problem.mjs';
import { endChildren } from './setup/run.mjs';
import { sha256Of } from './setup/sha256.mjs';
import { isUpToDate, writeStamp } from './setup/stamp.mjs';
import { inspectSystem, resolveSystemLibraries } from './setup/system-libraries.mjs';
import { formatTable, remediesOf, rowsOf } from './setup/table.mjs';

const minimumNode = { major: 20, minor: 19 };

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < minimumNode.major || (major === minimumNode.major && minor < minimumNode.minor)) {
    throw new SetupProblem(
      `This is Node ${process.versions.node}; Gatecast needs ${minimumNode.major}.${minimumNode.minor} or newer.`,
      'Install a current Node and run the same command again.',
    );
  }
}

/** @param {number | string} code */
function cleanUpAndExit(code) {
  endChildren();
  removeOwnStaging();
  releaseHeldLocks();
  process.exit(Number(code));
}

/** A system library that a person installed since is noticed at once. */
function isSystemAsRecorded() {
  const { system, electron } = readParts();
  if (system.missing.length === 0 && system.xvfb) return true;
  const now = inspectSystem(electron?.dist);
  return now.xvfb === system.xvfb && now.missing.join() === system.missing.join();
}

/** @param {{ wantsNode24: boolean, isHook: boolean }} wanted */
const nothingToDo = (wanted) => isUpToDate(wanted) && isSystemAsRecorded();

/**
 * @param {string} cache
 * @param {(helper: number | undefined) => void} onNpm
 * @param {{ wantsNode24: boolean, isAgain: boolean }} options
 */
async function resolveParts(cache, onNpm, { wantsNode24, isAgain }) {
  /** @type {string[]} */
  const notes = [];
  const context = {
    cache,
    env: process.env,
    isAgain,
    note: (/** @type {string} */ text) => void notes.push(text),
  };
  const packagesSource = await ensureNpmPackages(onNpm);
  const locked = JSON.parse(
    fs.readFileSync(path.join(rootDir, 'node_modules', '.package-lock.json'), 'utf8'),
  );
  const lock = await acquireLock(path.join(cache, 'lock'), (pid) =>
    console.error(`  waiting for another set-up (process ${pid}) that is filling the cache …`),
  );
  try {
    removeStaleStaging(cache);
    const native = await resolveNativeRuntime(context);
    const electron = await resolveElectron(context);
    const system = await resolveSystemLibraries(electron.part?.dist);
    const looksForNode24 = wantsNode24 || isNode24Cached(cache);
    const node24 = looksForNode24 ? await resolveNode24(context) : { part: undefined, watched: [] };
    /** @type {import('./setup/parts.mjs').Parts} */
    const parts = {
      packages: { count: Object.keys(locked.packages).length, source: packagesSource },
      native: native.part,
      ...(electron.part && { electron: electron.part }),
      ...(electron.problem && { electronProblem: electron.problem }),
      system,
      ...(node24.part && { node24: node24.part }),
    };
    const isComplete =
      native.part.kind === 'native' &&
      !!electron.part &&
      system.missing.length === 0 &&
      (!wantsNode24 || !!node24.part);
    writeFileAtomic(partsFile, `${JSON.stringify(parts, null, 2)}\n`);
    // The stamp last: without it everything is looked at again.
    writeStamp({
      watched: [...native.watched, ...electron.watched, ...node24.watched],
      isComplete,
      node24: looksForNode24,
    });
    return { parts, notes };
  } finally {
    lock.release();
  }
}

async function main() {
  requireNode();
  const isAgain = process.argv.includes('--again');
  const wantsNode24 =
    process.argv.includes('--tests') || process.env.npm_lifecycle_event === 'pretest';
  // prestart, pretest, …: called on the way to something else.
  const isHook = /^pre/.test(process.env.npm_lifecycle_event ?? '');
  const wanted = { wantsNode24, isHook };
  const startedAt = Date.now();
  if (!isAgain && nothingToDo(wanted)) {
    const { native, electron } = readParts();
    const engine =
      native.kind === 'native'
        ? `TensorFlow ${native.tensorflow}`
        : 'WebAssembly engine (npm run doctor)';
    console.error(
      `Set up: ${engine}, ${electron ? `Electron ${electron.version}` : 'no Electron (npm run doctor)'}`,
    );
    return;
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      console.error('\n  Stopped. Nothing half-done is kept; run the same command again to go on.');
      cleanUpAndExit(signal === 'SIGINT' ? 130 : 143);
    });
  }
  console.error('Setting up Gatecast');
  const cache = cacheDir();
  const lock = await acquireLock(
    path.join(cache, 'locks', `checkout-${sha256Of(rootDir).slice(0, 16)}`),
    (pid) => console.error(`  waiting for another set-up of this checkout (process ${pid}) …`),
  );
  try {
    // Whoever we waited for may have done it all.
    const isDone = !isAgain && nothingToDo(wanted);
    const { parts, notes } = isDone
      ? { parts: readParts(), notes: [] }
      : await resolveParts(cache, lock.setHelper, { wantsNode24, isAgain });
    for (const note of notes) console.error(`  ! ${note}`);
    const table = formatTable(rowsOf(parts));
    console.error(`\n${table}\n`);
    for (const line of remediesOf(parts)) console.error(`  ${line}`);
    console.error(
      `  Ready after ${((Date.now() - startedAt) / 1000).toFixed(1)} s. Cache: ${cache}\n`,
    );
  } finally {
    lock.release();
  }
}

main().catch((error) => {
  printProblem(error);
  cleanUpAndExit(1);
});
