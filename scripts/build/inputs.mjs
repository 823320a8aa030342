/** What a build depends on, as one hash: an unchanged build is skipped. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { rootDir } from '../setup/paths.mjs';

const folders = ['main', 'renderer', 'shared'];
const files =
  /^(electron\.vite\.config\.\w+|tsconfig.*\.json|package(-lock)?\.json|postcss\.config\.\w+)$/;

/** What must be there after a build. */
export const outputs = [
  'out/main/index.js',
  'out/main/cli.js',
  'out/main/trainer.js',
  'out/main/data-worker.js',
  'out/preload/preload.js',
  'out/renderer/index.html',
];

/**
 * @param {string} [root]
 * @returns {string}
 */
export function hashOfInputs(root = rootDir) {
  const names = fs.readdirSync(root).filter((name) => files.test(name));
  for (const folder of folders) {
    if (!fs.existsSync(path.join(root, folder))) continue;
    for (const entry of fs.readdirSync(path.join(root, folder), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (entry.isFile())
        names.push(path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
    }
  }
  const hash = createHash('sha256');
  for (const name of names.sort()) {
    const content = fs.readFileSync(path.join(root, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} [root]
 * @returns {[string, number][] | undefined} outputs with their sizes; nothing when one is missing
 */
export function sizesOfOutputs(root = rootDir) {
  /** @type {[string, number][]} */
  const sizes = [];
  for (const name of outputs) {
    const stat = fs.statSync(path.join(root, name), { throwIfNoEntry: false });
    if (!stat) return undefined;
    sizes.push([name, stat.size]);
  }
  return sizes;
}
