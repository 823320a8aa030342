import type { NetworkSpec } from '@shared/domain/network-spec';
import { indexRange } from './data/batches';
import type { Split } from './data/split';
import { windowsBefore } from './data/windows';
import { groupOrigins } from './histories';
import type { Network } from './network';
import type { Pace } from './pace';
import { forecastRecursively } from './recursion';

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
 * Recursive forecasts from many origins at once.
 *
 * @param series scaled values; only those before an origin are read for it
 * @param origins ascending, each at least windowSteps
 * @returns scaled predictions [origins.length, horizonSteps], row by row
 */
export async function forecastFrom(
  network: Network,
  series: Float32Array,
  origins: Int32Array,
  spec: Pick<NetworkSpec, 'windowSteps' | 'order'>,
  horizonSteps: number,
  pace: Pace,
): Promise<Float32Array> {
  const forecasts = new Float32Array(origins.length * horizonSteps);
  let done = 0;
  for (const group of groupOrigins(origins, spec)) {
    const { depth } = group;
    const histories = windowsBefore(series, group.origins, depth);
    const next = (windows: Float32Array) => network.predict(windows);
    const options = { depth, spec, horizonSteps, next };
    const values = await forecastRecursively(network, histories, options, pace);
    forecasts.set(values, done);
    done += values.length;
  }
  return forecasts;
}
