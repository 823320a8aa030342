import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** OpenMP's threads (PyTorch) spin for up to 10 ms after their work before they sleep. */
const SETTLE_MS = 15;
const LOOK_MS = 15;

/**
 * Pauses in which nothing of the benchmark runs: the one before comes to rest, and what the
 * processors still do is the work of other programs.
 */
export class QuietPause {
  #busyMs = 0;
  #totalMs = 0;

  async take(): Promise<void> {
    await wait(SETTLE_MS);
    const before = readProcessors();
    await wait(LOOK_MS);
    const after = readProcessors();
    this.#busyMs += after.busyMs - before.busyMs;
    this.#totalMs += after.totalMs - before.totalMs;
  }

  /** Share of the processors that other programs used, 0–1, over all pauses. */
  get othersShare(): number {
    return this.#totalMs === 0 ? 0 : this.#busyMs / this.#totalMs;
  }
}

/** Times of all cores since the machine started. */
function readProcessors() {
  let busyMs = 0;
  let totalMs = 0;
  for (const { times } of cpus()) {
    const busy = times.user + times.nice + times.sys + times.irq;
    busyMs += busy;
    totalMs += busy + times.idle;
  }
  return { busyMs, totalMs };
}
