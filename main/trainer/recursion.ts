import type { NetworkSpec } from '@shared/domain/network-spec';
import { runHistories } from './histories';
import type { Network } from './network';
import type { Pace } from './pace';

export interface RecursionOptions {
  /** Values of each history, a whole number of windows. */
  depth: number;
  spec: Pick<NetworkSpec, 'windowSteps'>;
  horizonSteps: number;
  /**
   * What comes after each window.
   *
   * @param windows [rows, windowSteps]
   * @returns [rows, network.forecastSteps]
   */
  next(windows: Float32Array): Float32Array;
}

/**
 * Forecasts many steps by few: what comes next becomes the newest of each history, which slides on,
 * as often as the horizon needs. A network that gives several values at once goes in blocks, whose
 * last may reach past the horizon.
 *
 * @param histories scaled values before each origin [rows, depth], row by row; overwritten
 * @returns scaled values [rows, horizonSteps]
 */
export async function forecastRecursively(
  network: Network,
  histories: Float32Array,
  { depth, spec, horizonSteps, next }: RecursionOptions,
  pace: Pace,
): Promise<Float32Array> {
  const { windowSteps } = spec;
  const ahead = network.forecastSteps;
  const rows = histories.length / depth;
  const forecasts = new Float32Array(rows * horizonSteps);
  for (let done = 0; done < horizonSteps; done += ahead) {
    await pace.breathe();
    const block = runHistories(network, histories, { depth, windowSteps }, next);
    for (let row = 0; row < rows; row++) {
      const values = block.subarray(row * ahead, (row + 1) * ahead);
      forecasts.set(values.subarray(0, horizonSteps - done), row * horizonSteps + done);
      slide(histories.subarray(row * depth, (row + 1) * depth), values);
    }
  }
  return forecasts;
}

/** Drops the oldest values of a history for as many new ones. */
function slide(history: Float32Array, values: Float32Array): void {
  const newest = values.subarray(Math.max(values.length - history.length, 0));
  history.copyWithin(0, newest.length);
  history.set(newest, history.length - newest.length);
}
