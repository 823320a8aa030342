/**
 * The fast way out: what was set up, under which circumstances, and the size and time of every file in use.
 * When all that is as it was, there is nothing to do.
 */
import fs from 'node:fs';
import path from 'node:path';
import { writeFileAtomic } from './atomic.mjs';
import { cacheDir, recordsDir, rootDir } from './paths.mjs';
import { sha256Of } from './sha256.mjs';

const stampFile = path.join(recordsDir, 'stamp.json');
/** A part that could not be had is tried again after this long, so that not every start waits for the network. */
const retryAfterMs = 60 * 60_000;

/** @typedef {{ key: string, files: [string, number, number][], incompleteSince?: number, node24: boolean }} Stamp */

/** Everything but files that decides what the set-up does. */
function circumstances() {
  const setupDir = path.join(rootDir, 'scripts', 'setup');
  const scripts = fs
    .readdirSync(setupDir)
    .sort()
    .map((name) => fs.readFileSync(path.join(setupDir, name), 'utf8'));
  const { GATECAST_TENSORFLOW_DIR, ELECTRON_OVERRIDE_DIST_PATH, GATECAST_NODE24 } = process.env;
  return sha256Of(
    JSON.stringify([
      rootDir,
      cacheDir(),
      process.platform,
      process.arch,
      GATECAST_TENSORFLOW_DIR,
      ELECTRON_OVERRIDE_DIST_PATH,
      GATECAST_NODE24,
      fs.readFileSync(path.join(rootDir, 'package-lock.json'), 'utf8'),
      scripts,
    ]),
  );
}

/**
 * @param {string} file
 * @returns {[string, number, number] | undefined}
 */
function fileStamp(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat && [file, stat.size, stat.mtimeMs];
}

/**
 * @param {{ watched: string[], isComplete: boolean, node24: boolean }} outcome
 */
export function writeStamp({ watched, isComplete, node24 }) {
  const hiddenLock = path.join(rootDir, 'node_modules', '.package-lock.json');
  /** @type {Stamp} */
  const stamp = {
    key: circumstances(),
    files: [hiddenLock, ...watched].map(fileStamp).filter((entry) => entry !== undefined),
    node24,
  };
  if (!isComplete) stamp.incompleteSince = Date.now();
  writeFileAtomic(stampFile, JSON.stringify(stamp));
}

/**
 * @param {{ wantsNode24: boolean, isHook: boolean }} wanted a set-up that a person asked for, not a hook, retries
 *   at once what could not be had
 * @returns {boolean} whether everything is as the last set-up left it
 */
export function isUpToDate({ wantsNode24, isHook }) {
  try {
    /** @type {Stamp} */
    const stamp = JSON.parse(fs.readFileSync(stampFile, 'utf8'));
    if (stamp.key !== circumstances() || (wantsNode24 && !stamp.node24)) return false;
    if (stamp.incompleteSince !== undefined) {
      if (!isHook || Date.now() - stamp.incompleteSince > retryAfterMs) return false;
    }
    return stamp.files.every(([file, size, mtimeMs]) => {
      const now = fileStamp(file);
      return now !== undefined && now[1] === size && now[2] === mtimeMs;
    });
  } catch {
    return false;
  }
}
