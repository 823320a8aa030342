import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { type DataJobs, dataJobs } from './data-jobs';
import { ThreadContext } from './thread-context';
import type { FromThread, ToThread } from './thread-messages';

/** Entry of the worker thread: runs what main starts, several at once where they wait. */
z.config({ jitless: true });
const port = parentPort;
if (port === null) throw new Error('This is started as a worker thread.');
const contexts = new Map<number, ThreadContext>();

const post = (message: FromThread, transfer: ArrayBuffer[] = []) =>
  port.postMessage(message, transfer);

port.on('message', (message: ToThread) => {
  if (message.kind === 'start') {
    void start(message);
    return;
  }
  contexts.get(message.id)?.hear(message);
});

async function start({ id, job, request }: Extract<ToThread, { kind: 'start' }>): Promise<void> {
  const context = new ThreadContext(id, post);
  contexts.set(id, context);
  try {
    const run = dataJobs[job] as (
      given: DataJobs[keyof DataJobs]['request'],
      within: ThreadContext,
    ) => ReturnType<(typeof dataJobs)[keyof DataJobs]>;
    post({ kind: 'done', id, result: await run(request, context) });
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    post({ kind: 'thrown', id, stack });
  } finally {
    contexts.delete(id);
  }
}
