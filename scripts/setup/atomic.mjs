/**
 * Files and folders that appear whole or not at all: everything is made in a staging folder beside its
 * destination (same file system) and moved there with one rename.
 */
import fs from 'node:fs';
import path from 'node:path';

/** Staging folders of this process, removed when it ends early. @type {Set<string>} */
const ownStaging = new Set();

/**
 * @param {string} file
 * @param {string | Buffer} content
 */
export function writeFileAtomic(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(temporary, content);
  fs.renameSync(temporary, file);
}

/**
 * Runs `fill` on an empty staging folder, then moves the folder (or the folder inside it that `fill` returns)
 * to `destination`. What stood there before is replaced.
 * @param {string} cache the cache folder; staging folders lie in its `staging`
 * @param {string} destination
 * @param {(staging: string) => Promise<string | void>} fill
 */
export async function makeFolderAtomic(cache, destination, fill) {
  await withStaging(cache, async (staging) => {
    const result = (await fill(staging)) || staging;
    fs.mkdirSync(path.dirname(destination), { recursive: true });
    // A folder cannot be renamed over a filled one: move the old one into staging, where it is deleted.
    const old = path.join(cache, 'staging', `${process.pid}-${Date.now()}-old`);
    if (fs.existsSync(destination)) fs.renameSync(destination, old);
    fs.renameSync(result, destination);
    fs.rmSync(old, { recursive: true, force: true });
  });
}

/**
 * Gives `use` a fresh folder and removes it afterwards.
 * @template T
 * @param {string} cache
 * @param {(staging: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function withStaging(cache, use) {
  const parent = path.join(cache, 'staging');
  fs.mkdirSync(parent, { recursive: true });
  const staging = fs.mkdtempSync(path.join(parent, `${process.pid}-`));
  ownStaging.add(staging);
  try {
    return await use(staging);
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
    ownStaging.delete(staging);
  }
}

/** Removes this process's staging folders; for the way out after an interrupt. */
export function removeOwnStaging() {
  for (const staging of ownStaging) fs.rmSync(staging, { recursive: true, force: true });
  ownStaging.clear();
}

/**
 * Removes what killed set-ups left behind. The caller holds the cache lock, so nobody else is staging.
 * @param {string} cache
 */
export function removeStaleStaging(cache) {
  const parent = path.join(cache, 'staging');
  for (const name of fs.existsSync(parent) ? fs.readdirSync(parent) : []) {
    fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}
