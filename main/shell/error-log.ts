import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LogError } from '../ipc/call-port';

const largestBytes = 1_000_000;

/** Bugs go to stderr and to a file that a person can send; the one before it is kept beside it. */
export function createErrorLog(file: string): LogError {
  return (what, error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
    const line = `${new Date().toISOString()} ${what}: ${text}\n`;
    process.stderr.write(line);
    try {
      mkdirSync(dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestBytes) {
        renameSync(file, `${file}.old`);
      }
      appendFileSync(file, line);
    } catch {
      // A full disk must not turn one error into two.
    }
  };
}
