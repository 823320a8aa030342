/** Builds main, preload, trainer, CLI and page with electron-vite, unless nothing changed since the last build. */
import fs from 'node:fs';
import path from 'node:path';
import { runBuffered } from '../processes/run-buffered.mjs';
import { tool } from '../processes/tools.mjs';
import { writeFileAtomic } from '../setup/atomic.mjs';
import { acquireLock } from '../setup/lock.mjs';
import { recordsDir, rootDir } from '../setup/paths.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { hashOfInputs, outputs, sizesOfOutputs } from './inputs.mjs';

const stampFile = path.join(recordsDir, 'build.json');

/** @param {string} inputs */
function isBuilt(inputs) {
  try {
    const stamp = JSON.parse(fs.readFileSync(stampFile, 'utf8'));
    return (
      stamp.inputs === inputs && JSON.stringify(stamp.outputs) === JSON.stringify(sizesOfOutputs())
    );
  } catch {
    return false;
  }
}

/**
 * @param {{ isForced?: boolean }} [options]
 * @returns {Promise<{ isSkipped: boolean, seconds: number }>}
 * @throws {SetupProblem} when the build fails; the builder's output was printed
 */
export async function ensureBuilt({ isForced = false } = {}) {
  const startedAt = Date.now();
  const seconds = () => (Date.now() - startedAt) / 1000;
  if (!isForced && isBuilt(hashOfInputs())) return { isSkipped: true, seconds: seconds() };
  const lock = await acquireLock(path.join(recordsDir, 'build.lock'), (pid) =>
    console.error(`  waiting for another build (process ${pid}) …`),
  );
  try {
    // Hashed before the build: a file saved while it runs is built the next time.
    const inputs = hashOfInputs();
    if (!isForced && isBuilt(inputs)) return { isSkipped: true, seconds: seconds() };
    console.error('Building …');
    fs.rmSync(stampFile, { force: true });
    const { code, output } = await runBuffered(tool('electron-vite'), ['build'], { cwd: rootDir });
    if (code !== 0) {
      process.stderr.write(output);
      throw new SetupProblem(
        `electron-vite build ended with code ${code}`,
        'Its messages above name file and line.',
      );
    }
    const sizes = sizesOfOutputs();
    if (!sizes) {
      const missing = outputs.filter((name) => !fs.existsSync(path.join(rootDir, name)));
      throw new SetupProblem(
        `The build ended well but made no ${missing.join(', ')}`,
        'See electron.vite.config.mts.',
      );
    }
    writeFileAtomic(stampFile, JSON.stringify({ inputs, outputs: sizes }));
    return { isSkipped: false, seconds: seconds() };
  } finally {
    lock.release();
  }
}
