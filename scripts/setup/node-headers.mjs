/** Node's C headers, to compile the native binding. The binding is N-API: headers of any Node from 16 on serve. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cacheDir, rootDir } from './paths.mjs';
import { node24Package } from './pins.mjs';
import { SetupProblem } from './problem.mjs';
import { run } from './run.mjs';

/** @param {string | undefined} folder */
const hasHeaders = (folder) => folder && fs.existsSync(path.join(folder, 'node_api.h'));

/**
 * Beside the node binary in official builds, /usr/include/node on Debian, else what node-gyp or our cache has.
 * @returns {string | undefined}
 */
function findHeaders() {
  const nodeDir = process.env.npm_config_nodedir;
  return [
    nodeDir && path.join(nodeDir, 'include', 'node'),
    path.join(path.dirname(fs.realpathSync(process.execPath)), '..', 'include', 'node'),
    '/usr/include/node',
    path.join(os.homedir(), '.cache', 'node-gyp', process.versions.node, 'include', 'node'),
    path.join(cacheDir(), 'node', node24Package.version, 'include', 'node'),
  ].find(hasHeaders);
}

/**
 * @param {() => Promise<unknown>} fetchNode24 fetches the Node package of the npm registry, which has headers too
 * @returns {Promise<string>}
 */
export async function resolveNodeHeaders(fetchNode24) {
  const found = findHeaders();
  if (found) return found;
  const nodeGyp = path.join(rootDir, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  try {
    await run(process.execPath, [nodeGyp, 'install'], { timeoutMs: 60_000 });
  } catch {
    await fetchNode24().catch(() => undefined);
  }
  const fetched = findHeaders();
  if (fetched) return fetched;
  throw new SetupProblem(
    `the C headers of Node ${process.versions.node} were not found`,
    'Install them (Debian or Ubuntu: apt-get install libnode-dev), or use a Node from nodejs.org, which brings them.',
  );
}
