/** SHA-256 of files, and the refusal of files whose SHA-256 is not the pinned one. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { SetupProblem } from './problem.mjs';

/**
 * @param {string} file
 * @param {(bytes: number) => void} [onBytes] called with the bytes read so far
 * @returns {Promise<string>} lower-case hexadecimal
 */
export async function sha256OfFile(file, onBytes) {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 4 << 20 })) {
    hash.update(chunk);
    bytes += chunk.length;
    onBytes?.(bytes);
  }
  return hash.digest('hex');
}

/**
 * @param {string | Buffer} content
 * @returns {string} lower-case hexadecimal
 */
export function sha256Of(content) {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * @param {string} file
 * @param {string} expected
 * @throws {SetupProblem} when the file is not the one that was pinned
 */
export async function requireSha256(file, expected) {
  const actual = await sha256OfFile(file);
  if (actual !== expected) {
    throw new SetupProblem(
      `${file} has SHA-256 ${actual}, expected ${expected}. The file was not used.`,
      'Run the same command again; if it repeats, the source serves a changed file: report it.',
    );
  }
}
