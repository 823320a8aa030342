/**
 * What a cached folder must hold: path, size and SHA-256 of every file. Written when the folder is made,
 * checked in full when a checkout starts to use it and by `npm run doctor`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { sha256OfFile } from './sha256.mjs';

const manifestName = 'manifest.json';

/**
 * @typedef {{ path: string, bytes: number, sha256: string }} ManifestFile
 * @typedef {{ source: string, version: string, files: ManifestFile[] }} Manifest
 */

/**
 * @param {string} folder
 * @returns {string[]} paths of the regular files, relative, sorted
 */
function listFiles(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((name) => name !== manifestName)
    .sort();
}

/**
 * @param {string} folder
 * @param {{ source: string, version: string }} about
 */
export async function writeManifest(folder, about) {
  /** @type {ManifestFile[]} */
  const files = [];
  for (const name of listFiles(folder)) {
    const file = path.join(folder, name);
    files.push({ path: name, bytes: fs.statSync(file).size, sha256: await sha256OfFile(file) });
  }
  fs.writeFileSync(path.join(folder, manifestName), JSON.stringify({ ...about, files }, null, 1));
}

/**
 * @param {string} folder
 * @returns {Manifest | undefined} nothing when the folder or its manifest is missing or unreadable
 */
export function readManifest(folder) {
  try {
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, manifestName), 'utf8'));
    return Array.isArray(manifest.files) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads every file again.
 * @param {string} folder
 * @returns {Promise<string | undefined>} what is wrong, or nothing
 */
export async function findDamage(folder) {
  const manifest = readManifest(folder);
  if (!manifest) return `${folder} has no readable manifest`;
  for (const { path: name, bytes, sha256 } of manifest.files) {
    const file = path.join(folder, name);
    const size = fs.statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) return `${file} is missing`;
    if (size !== bytes) return `${file} has ${size} bytes, expected ${bytes}`;
    const actual = await sha256OfFile(file);
    if (actual !== sha256) return `${file} has SHA-256 ${actual}, expected ${sha256}`;
  }
  return undefined;
}

/**
 * @param {string} folder
 * @returns {string[]} full paths of the manifest and the files it names
 */
export function manifestPaths(folder) {
  const files = readManifest(folder)?.files ?? [];
  return [manifestName, ...files.map((file) => file.path)].map((name) => path.join(folder, name));
}
