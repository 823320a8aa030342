/** What a distribution made, with sizes. */
import fs from 'node:fs';
import path from 'node:path';

/** @param {string} folder */
function folderBytes(folder) {
  let bytes = 0;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      bytes += fs.statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size;
    }
  }
  return bytes;
}

/** @param {string} file */
export function artefactBytes(file) {
  const stat = fs.statSync(file);
  return stat.isDirectory() ? folderBytes(file) : stat.size;
}

/** @param {{ name: string, bytes: number, seconds: number }[]} artefacts */
export function printArtefacts(artefacts) {
  const rows = artefacts.map(({ name, bytes, seconds }) => [
    name,
    `${(bytes / 1e6).toFixed(0)} MB`,
    `${seconds.toFixed(0)} s`,
  ]);
  const width = Math.max(...rows.map(([name = '']) => name.length));
  for (const [name = '', size = '', seconds = ''] of rows) {
    console.log(`  ${name.padEnd(width)}  ${size.padStart(8)}  ${seconds.padStart(6)}`);
  }
}
