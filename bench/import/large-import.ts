import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createThreadWorker } from '../../main/datasets/worker/thread-worker';
import { type OurTimes, timeImport } from './our-import';

export interface LargeImport extends OurTimes {
  /** Of the process at its highest, Node and DuckDB included. */
  peakMb: number;
  /** The longest that its main thread did not come round. */
  longestDelayMs: number;
}

export const LARGE_ARGUMENT = '--import-large';

interface LargeRequest {
  workerPath: string;
  folder: string;
  table: string;
}

/** Imports a table in a process of its own, so that nothing else is in its memory. */
export async function measureLargeImport(request: LargeRequest): Promise<LargeImport> {
  const child = fork(process.argv[1] ?? '', [LARGE_ARGUMENT, JSON.stringify(request)], {
    serialization: 'advanced',
  });
  const told = once(child, 'message');
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The import of ${request.table} ended with code ${code}`);
  });
  ended.catch(() => undefined);
  const [answer] = (await Promise.race([told, ended])) as [LargeImport];
  return answer;
}

/** The child's side: imports and tells. */
export async function importLarge(argument: string): Promise<void> {
  const { workerPath, folder, table } = JSON.parse(argument) as LargeRequest;
  const worker = createThreadWorker(workerPath);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const times = await timeImport(worker, folder, table);
  delay.disable();
  await worker.close();
  const answer: LargeImport = {
    ...times,
    peakMb: readPeakMb(),
    longestDelayMs: delay.max / 1e6,
  };
  process.send?.(answer);
  process.disconnect();
}

/** What Linux remembers; elsewhere what Node does. */
function readPeakMb(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return (Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) * 1024) / 1e6;
  } catch {
    return process.resourceUsage().maxRSS / 1e3;
  }
}
