/** Tells whether an unpacked app is the one that today's sources, settings and Electron would make. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { hashOfInputs } from '../build/inputs.mjs';
import { rootDir } from '../setup/paths.mjs';

const settings = ['electron-builder.yml', 'scripts/after-pack.cjs', 'scripts/dist/pack.mjs'];

/** @param {import('../setup/parts.mjs').Parts} parts */
export function packHash({ electron, native }) {
  const hash = createHash('sha256').update(hashOfInputs());
  hash.update(JSON.stringify([electron, native]));
  for (const name of settings) hash.update(fs.readFileSync(path.join(rootDir, name)));
  return hash.digest('hex');
}

const stampFile = (/** @type {string} */ output) => path.join(output, 'stamp');

/**
 * @param {string} output
 * @param {string} hash
 */
export function isPacked(output, hash) {
  try {
    return fs.readFileSync(stampFile(output), 'utf8') === hash;
  } catch {
    return false;
  }
}

/**
 * @param {string} output
 * @param {string} hash
 */
export const stampPacked = (output, hash) => fs.writeFileSync(stampFile(output), hash);
