/** Longest stretch without a look at the mailbox: a cancel waits no longer than this. */
const STRETCH_MS = 20;

/** Thrown by `breathe` where the work is no longer wanted. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Keeps long work from holding up the process that it runs in. */
export interface Pace {
  /**
   * Lets messages and timers run where the last time is long enough ago.
   *
   * @throws Cancelled where the signal was given
   */
  breathe(): Promise<void>;
}

/** @param signal cancels the work; without one it runs to its end */
export function createPace(signal?: AbortSignal): Pace {
  let last = performance.now();
  return {
    async breathe() {
      if (performance.now() - last >= STRETCH_MS) {
        await new Promise<void>((resolve) => setImmediate(resolve));
        last = performance.now();
      }
      if (signal?.aborted) throw new Cancelled();
    },
  };
}
