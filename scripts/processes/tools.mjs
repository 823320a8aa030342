/** The tools in node_modules, and the environment that Electron needs. */
import path from 'node:path';
import { electronBinary } from '../setup/electron.mjs';
import { rootDir } from '../setup/paths.mjs';

/**
 * @param {string} name
 * @returns {string} the program in node_modules/.bin
 */
export function tool(name) {
  return path.join(
    rootDir,
    'node_modules',
    '.bin',
    process.platform === 'win32' ? `${name}.cmd` : name,
  );
}

/**
 * The environment in which the electron package, Playwright and electron-vite find the Electron in use.
 * @param {import('../setup/parts.mjs').Parts} parts
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment({ electron }) {
  const env = { ...process.env };
  // Set in the terminals of editors that are Electron apps themselves; it would turn ours into plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  if (electron) {
    env.ELECTRON_OVERRIDE_DIST_PATH = electron.dist;
    env.ELECTRON_EXEC_PATH = electronBinary(electron.dist);
  }
  return env;
}

/** As root Chromium refuses to start with its sandbox; nobody else goes without. */
export const needsNoSandbox = process.platform === 'linux' && process.getuid?.() === 0;

/** @param {NodeJS.ProcessEnv} [env] */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
