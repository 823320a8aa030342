/** An Xvfb of our own, on a display number that it chooses itself, ended when the work is done. */
import { spawn } from 'node:child_process';
import { SetupProblem } from '../setup/problem.mjs';
import { findProgram } from '../setup/run.mjs';

const startTimeoutMs = 15_000;
export const defaultScreen = '1600x1000x24';

/**
 * @param {string} screen
 * @returns {Promise<{ display: string, end: () => void }>}
 */
function startXvfb(screen) {
  if (!findProgram('Xvfb')) {
    throw new SetupProblem(
      'There is no display and Xvfb is not installed.',
      'npm run doctor prints the line that installs it.',
    );
  }
  return new Promise((resolve, reject) => {
    // -noreset: without it Xvfb starts over when the last window closes, between two tests.
    const child = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'],
      {
        stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
        // Not in the terminal's group: Ctrl-C must reach the work first and the display last.
        detached: true,
      },
    );
    const end = () => void child.kill('SIGTERM');
    process.on('exit', end);
    const timer = setTimeout(() => {
      end();
      reject(new SetupProblem(`Xvfb did not start within ${startTimeoutMs / 1000} s.`));
    }, startTimeoutMs);
    let messages = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      messages = (messages + text).slice(-1000);
    });
    let number = '';
    const numbers = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
    numbers.setEncoding('utf8').on('data', (text) => {
      number += text;
      if (!number.includes('\n')) return;
      clearTimeout(timer);
      resolve({ display: `:${number.trim()}`, end });
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      process.off('exit', end);
      reject(
        new SetupProblem(`Xvfb ended with code ${code}: ${messages.trim().split('\n').at(-1)}`),
      );
    });
  });
}

/**
 * Runs `work` with a display: the one there is, or a virtual one.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @param {string} [screen] width x height x depth
 * @returns {Promise<T>}
 */
export async function withDisplay(env, work, screen = defaultScreen) {
  if (env.DISPLAY || process.platform !== 'linux') return work(env);
  const { display, end } = await startXvfb(screen);
  try {
    return await work({ ...env, DISPLAY: display });
  } finally {
    end();
  }
}
