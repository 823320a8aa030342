import { Worker } from 'node:worker_threads';
import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result } from '@shared/domain/result';
import type { DataJobs } from './data-jobs';
import type { DataWorker, JobHandlers } from './data-worker';
import type { FromThread, ToThread } from './thread-messages';

type Done = Extract<FromThread, { kind: 'done' }>['result'];

interface RunningJob {
  handlers: JobHandlers;
  resolve(result: Done): void;
  reject(error: Error): void;
}

/**
 * Runs jobs in a worker thread of this process, started with the first job.
 * @param path of the bundled entry, out/main/data-worker.js.
 */
export function createThreadWorker(path: string): DataWorker {
  let thread: ThreadConversation | null = null;
  let closed = false;
  return {
    async run<K extends keyof DataJobs>(
      job: K,
      request: DataJobs[K]['request'],
      handlers: JobHandlers = {},
    ) {
      if (closed || handlers.signal?.aborted)
        return fail(appError('import-cancelled', { file: '' }));
      if (thread === null || thread.ended) thread = new ThreadConversation(path);
      return (await thread.run(job, request, handlers)) as Result<DataJobs[K]['result'], AppError>;
    },
    async close() {
      closed = true;
      await thread?.close();
    },
  };
}

/** One thread, and the jobs that it runs. */
class ThreadConversation {
  readonly #worker: Worker;
  readonly #jobs = new Map<number, RunningJob>();
  #lastId = 0;
  ended = false;

  constructor(path: string) {
    this.#worker = new Worker(path);
    this.#worker.on('message', (message: FromThread) => this.#hear(message));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', (code) =>
      this.#end(new Error(`The data worker ended with code ${code}.`)),
    );
    // It must not keep a command alive that is done.
    this.#worker.unref();
  }

  run(
    job: keyof DataJobs,
    request: DataJobs[keyof DataJobs]['request'],
    handlers: JobHandlers,
  ): Promise<Done> {
    const id = ++this.#lastId;
    const cancel = () => this.#post({ kind: 'cancel', id });
    const done = new Promise<Done>((resolve, reject) => {
      this.#jobs.set(id, { handlers, resolve, reject });
    });
    this.#worker.ref();
    handlers.signal?.addEventListener('abort', cancel, { once: true });
    this.#post({ kind: 'start', id, job, request });
    return done.finally(() => {
      handlers.signal?.removeEventListener('abort', cancel);
      this.#jobs.delete(id);
      if (this.#jobs.size === 0) this.#worker.unref();
    });
  }

  async close(): Promise<void> {
    const cancelled = fail(appError('import-cancelled', { file: '' }));
    for (const job of this.#jobs.values()) job.resolve(cancelled);
    await this.#worker.terminate();
  }

  #hear(message: FromThread): void {
    const job = this.#jobs.get(message.id);
    if (job === undefined) return;
    switch (message.kind) {
      case 'progress':
        job.handlers.onProgress?.(message.progress);
        break;
      case 'item':
        void this.#take(job, message);
        break;
      case 'want-rows':
        void this.#giveRows(job, message.id);
        break;
      case 'done':
        job.resolve(message.result);
        break;
      case 'thrown':
        job.reject(new Error(`In the data worker: ${message.stack}`));
        break;
    }
  }

  async #take(job: RunningJob, message: Extract<FromThread, { kind: 'item' }>): Promise<void> {
    const { id, item, revision } = message;
    const bytes = item.bytes.byteLength;
    try {
      await job.handlers.onItem?.(item, revision);
      this.#post({ kind: 'taken', id, bytes });
    } catch (error) {
      this.#fail(job, id, error);
    }
  }

  async #giveRows(job: RunningJob, id: number): Promise<void> {
    try {
      this.#post({ kind: 'rows', id, block: (await job.handlers.nextRows?.()) ?? null });
    } catch (error) {
      this.#fail(job, id, error);
    }
  }

  /** What the starter could not take or give ends the job. */
  #fail(job: RunningJob, id: number, error: unknown): void {
    this.#post({ kind: 'cancel', id });
    job.reject(error instanceof Error ? error : new Error(String(error)));
  }

  #end(error: Error): void {
    this.ended = true;
    for (const job of this.#jobs.values()) job.reject(error);
  }

  #post(message: ToThread): void {
    this.#worker.postMessage(message);
  }
}
