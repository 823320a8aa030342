/** Where things lie: the checkout, its set-up records, and the user's cache shared by all checkouts. */
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this script belongs to. */
export const rootDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Records of what was set up. Inside node_modules, so they vanish together with what they describe. */
export const recordsDir = path.join(rootDir, 'node_modules', '.gatecast');

export const tfjsNodeDir = path.join(rootDir, 'node_modules', '@tensorflow', 'tfjs-node');
export const electronPackageDir = path.join(rootDir, 'node_modules', 'electron');

/**
 * The user's cache, `$XDG_CACHE_HOME/gatecast`. A relative XDG_CACHE_HOME is ignored, as its specification asks.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function cacheDir(env = process.env) {
  const base = env.XDG_CACHE_HOME;
  return path.join(
    base && path.isAbsolute(base) ? base : path.join(os.homedir(), '.cache'),
    'gatecast',
  );
}

/** Platform and architecture as one word, e.g. `linux-x64`. */
export const platformName = `${process.platform}-${process.arch}`;
