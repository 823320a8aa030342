/** The 7-Zip that electron-builder makes archives with; its own is a download from a release host. */
import { findProgram, run } from '../setup/run.mjs';

/** @returns {Promise<string | undefined>} the program, or nothing where it is missing */
export async function findSevenZip() {
  const names = ['7za', '7z', '7zz'];
  const find = () => names.map((name) => findProgram(name)).find(Boolean);
  const found = find();
  if (found || process.platform !== 'linux' || process.getuid?.() !== 0) return found;
  try {
    await run('apt-get', ['install', '-y', 'p7zip-full'], { timeoutMs: 120_000 });
  } catch {
    // Not a Debian, or no package source: the caller says what is missing.
  }
  return find();
}
