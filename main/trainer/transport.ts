import type { TrainerMessage } from '@shared/contract/trainer-protocol';

/** A page's end of a MessagePort, as far as the trainer uses it. */
export interface PagePort {
  postMessage(message: unknown): void;
  on(event: 'close', listener: () => void): void;
}

/** The line to whoever started this process. */
export interface Transport {
  post(message: TrainerMessage): void;
  onMessage(listener: (message: unknown, ports: readonly PagePort[]) => void): void;
}

/** Electron's `process.parentPort` in a utilityProcess, as far as it is used here. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (event: { data: unknown; ports: readonly PagePort[] }) => void,
  ): void;
}

/**
 * Electron's utilityProcess (which ends with its parent by itself) or child_process.fork with
 * `serialization: 'advanced'`, whose child is told to end when the parent disconnects.
 *
 * @throws Error where the process has no parent to talk to
 */
export function connectToParent(): Transport {
  const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort };
  if (parentPort) {
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data, ports }) => listener(data, ports)),
    };
  }
  if (!process.send) throw new Error('The trainer is started by Gatecast, not by hand');
  process.on('disconnect', () => process.exit(0));
  return {
    // Where the parent is gone, 'disconnect' ends this process; the lost message is no error.
    post: (message) => process.send?.(message, undefined, undefined, () => {}),
    onMessage: (listener) => process.on('message', (message) => listener(message, [])),
  };
}
