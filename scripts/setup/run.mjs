/** Runs other programs: output kept for the message, children ended when the set-up is interrupted. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { SetupProblem } from './problem.mjs';

/** Children that still run. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeoutMs] the program is ended after this long
 * @property {(pid: number) => void} [onStart]
 * @property {string} [remedy] of the problem thrown when the program fails
 * @property {{ folder: string, onBytes: (bytes: number) => void, answerWithinMs?: number }} [watch]
 *   a folder the program downloads into: its growth is reported, and a program that has written
 *   nothing there after `answerWithinMs` is ended
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} what it wrote to standard output
 * @throws {SetupProblem} when it cannot be started, fails, or takes too long
 */
export function run(command, args, options = {}) {
  const { cwd, env, timeoutMs, onStart, watch, remedy } = options;
  const name = path.basename(command);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    if (child.pid !== undefined) onStart?.(child.pid);
    let output = '';
    let tail = '';
    /** @type {string | undefined} */
    let endedBecause;
    const end = (/** @type {string} */ reason) => {
      endedBecause = reason;
      child.kill('SIGKILL');
    };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      tail = (tail + text).slice(-2000);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      tail = (tail + text).slice(-2000);
    });
    const timer = timeoutMs
      ? setTimeout(() => end(`did not end within ${timeoutMs / 1000} s`), timeoutMs)
      : undefined;
    const startedAt = Date.now();
    const watcher = watch
      ? setInterval(() => {
          const bytes = sizeOfTree(watch.folder);
          watch.onBytes(bytes);
          if (
            watch.answerWithinMs &&
            bytes === 0 &&
            Date.now() - startedAt > watch.answerWithinMs
          ) {
            end(`got no answer within ${watch.answerWithinMs / 1000} s`);
          }
        }, 250)
      : undefined;
    const settle = () => {
      clearTimeout(timer);
      clearInterval(watcher);
      running.delete(child);
    };
    child.on('error', (error) => {
      settle();
      reject(new SetupProblem(`${name} could not be started: ${error.message}`, remedy));
    });
    child.on('close', (code, signal) => {
      settle();
      if (code === 0) return resolve(output);
      const why = endedBecause ?? (signal ? `was ended by ${signal}` : `ended with code ${code}`);
      const lastLines = tail.trim().split('\n').slice(-4).join(' · ');
      reject(
        new SetupProblem(
          `${name} ${why}${lastLines && !endedBecause ? `: ${lastLines}` : ''}`,
          remedy,
        ),
      );
    });
  });
}

/** Ends every child; for the way out after an interrupt. */
export function endChildren() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} the program's path, when PATH has it
 */
export function findProgram(name, env = process.env) {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (env.PATH ?? '').split(path.delimiter)) {
    for (const extension of extensions) {
      const file = path.join(folder, name + extension);
      try {
        fs.accessSync(file, fs.constants.X_OK);
        if (fs.statSync(file).isFile()) return file;
      } catch {
        // Not here.
      }
    }
  }
  return undefined;
}

/**
 * @param {string} folder
 * @returns {number} bytes of all files below
 */
function sizeOfTree(folder) {
  let bytes = 0;
  try {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) bytes += sizeOfTree(file);
      else if (entry.isFile()) bytes += fs.statSync(file).size;
    }
  } catch {
    // A folder that vanishes while we look (pip tidies up) counts for nothing.
  }
  return bytes;
}
