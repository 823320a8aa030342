import { type ChildProcess, spawn } from 'node:child_process';

export interface CliOutcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts a bundled CLI with `folder` as working and temporary folder. */
export function startCli(cli: string, args: string[], folder: string): ChildProcess {
  return spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** @param onError what came on standard error so far. */
export function finishCli(
  child: ChildProcess,
  onError?: (text: string) => void,
): Promise<CliOutcome> {
  const outcome: CliOutcome = { code: null, stdout: '', stderr: '' };
  child.stdout?.on('data', (data) => {
    outcome.stdout += data;
  });
  child.stderr?.on('data', (data) => {
    outcome.stderr += data;
    onError?.(outcome.stderr);
  });
  return new Promise((settle) => child.once('close', (code) => settle({ ...outcome, code })));
}
