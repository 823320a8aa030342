import { appError } from '@shared/domain/app-error';
import { fail } from '@shared/domain/result';
import { dataJobs } from './data-jobs';
import type { DataWorker, JobHandlers } from './data-worker';
import type { JobContext } from './job-context';

/** Runs jobs in the caller's thread: for tests and for commands that have nothing else to do. */
export function createLocalWorker(): DataWorker {
  const controller = new AbortController();
  const running = new Set<Promise<unknown>>();
  return {
    run(job, request, handlers = {}) {
      if (controller.signal.aborted) {
        return Promise.resolve(fail(appError('import-cancelled', { file: '' })));
      }
      const result = dataJobs[job](request, localContext(handlers, controller.signal));
      running.add(result);
      const forget = () => running.delete(result);
      result.then(forget, forget);
      return result;
    },
    async close() {
      controller.abort();
      await Promise.allSettled(running);
    },
  };
}

function localContext(handlers: JobHandlers, closing: AbortSignal): JobContext {
  const controller = new AbortController();
  const abort = () => controller.abort();
  for (const signal of [handlers.signal, closing]) {
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
  }
  let taken: Promise<void> = Promise.resolve();
  return {
    signal: controller.signal,
    onProgress: (progress) => handlers.onProgress?.(progress),
    emit(item, revision) {
      const before = taken;
      const taking = handlers.onItem?.(item, revision) ?? Promise.resolve();
      taken = before.then(() => taking);
      taken.catch(() => undefined);
    },
    ready: () => taken,
    nextRows: async () => (await handlers.nextRows?.()) ?? null,
  };
}
