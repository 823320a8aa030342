import type { NetworkSpec } from '@shared/domain/network-spec';
import { indexRange } from './data/batches';
import type { Split } from './data/split';
import { windowsBefore } from './data/windows';
import type { Network } from './network';
import type { Pace } from './pace';

const MOST_ORIGINS = 200;

/**
 * Rolling origins out of the training part, without refitting: every index from the first
 * validation target to the last value before `end`, thinned evenly to at most 200.
 *
 * @param end the forecast's origin or the series' length, whichever is earlier
 */
export function backtestOrigins(split: Split, end: number): Int32Array {
  const all = indexRange(split.firstValidation, end);
  if (all.length <= MOST_ORIGINS) return all;
  const stride = (all.length - 1) / (MOST_ORIGINS - 1);
  return Int32Array.from({ length: MOST_ORIGINS }, (_, kept) => all[Math.round(kept * stride)]!);
}

/**
 * Recursive forecasts from many origins at once: each prediction becomes the newest input of its
 * window, which slides by one.
 *
 * @param series scaled values; only those before an origin are read for it
 * @param origins each at least windowSteps
 * @returns scaled predictions [origins.length, horizonSteps], row by row
 */
export async function forecastRecursively(
  network: Network,
  series: Float32Array,
  origins: Int32Array,
  { windowSteps }: Pick<NetworkSpec, 'windowSteps'>,
  horizonSteps: number,
  pace: Pace,
): Promise<Float32Array> {
  const windows = windowsBefore(series, origins, windowSteps);
  const forecasts = new Float32Array(origins.length * horizonSteps);
  if (origins.length === 0) return forecasts;
  for (let step = 0; step < horizonSteps; step++) {
    await pace.breathe();
    const predictions = network.predict(windows);
    for (let row = 0; row < origins.length; row++) {
      const start = row * windowSteps;
      forecasts[row * horizonSteps + step] = predictions[row]!;
      windows.copyWithin(start, start + 1, start + windowSteps);
      windows[start + windowSteps - 1] = predictions[row]!;
    }
  }
  return forecasts;
}
