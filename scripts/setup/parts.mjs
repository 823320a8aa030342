/** Reads what the set-up resolved; for the scripts that start, build, test and package. */
import fs from 'node:fs';
import path from 'node:path';
import { recordsDir } from './paths.mjs';
import { SetupProblem } from './problem.mjs';

/**
 * @typedef {object} Parts
 * @property {{ count: number, source: string }} packages
 * @property {import('./native-runtime.mjs').NativePart} native
 * @property {import('./electron.mjs').ElectronPart} [electron]
 * @property {{ reason: string, remedy: string }} [electronProblem]
 * @property {import('./system-libraries.mjs').SystemPart} system
 * @property {import('./node24.mjs').Node24Part} [node24]
 */

export const partsFile = path.join(recordsDir, 'parts.json');

/**
 * @returns {Parts}
 * @throws {SetupProblem} when the set-up has not run
 */
export function readParts() {
  try {
    return JSON.parse(fs.readFileSync(partsFile, 'utf8'));
  } catch {
    throw new SetupProblem(
      `${path.relative('.', partsFile)} is missing: nothing is set up yet`,
      'Run: npm run setup',
    );
  }
}
