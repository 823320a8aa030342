/** Runs a program and keeps all it writes, in order; for steps whose output is shown only in one piece. */
import { spawn } from 'node:child_process';

/**
 * @typedef {object} BufferedResult
 * @property {number} code of a program that was ended: 124
 * @property {string} output
 * @property {boolean} isTimedOut
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<BufferedResult>}
 */
export function runBuffered(command, args, { timeoutMs, onOutput, ...options } = {}) {
  return new Promise((resolve) => {
    // A group of its own, so that a step that hangs is ended with everything it started.
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...options,
    });
    let output = '';
    let isTimedOut = false;
    const keep = (/** @type {string} */ text) => {
      output += text;
      onOutput?.(text);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const endGroup = (/** @type {NodeJS.Signals} */ signal) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal);
      } catch {
        // It ended in the meantime.
      }
    };
    const timer = timeoutMs
      ? setTimeout(() => {
          isTimedOut = true;
          endGroup('SIGKILL');
        }, timeoutMs)
      : undefined;
    const onExit = () => endGroup('SIGTERM');
    process.on('exit', onExit);
    const settle = (/** @type {BufferedResult} */ result) => {
      clearTimeout(timer);
      process.off('exit', onExit);
      resolve(result);
    };
    child.on('error', (error) =>
      settle({ code: 127, output: `${output}${error.message}\n`, isTimedOut }),
    );
    child.on('close', (code) => settle({ code: code ?? 124, output, isTimedOut }));
  });
}
