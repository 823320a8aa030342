import type { NetworkSpec } from '@shared/domain/network-spec';
import { indexRange } from './data/batches';
import type { InputTable } from './data/input-table';
import type { Split } from './data/split';
import { groupOrigins } from './histories';
import type { Network } from './network';
import type { Pace } from './pace';
import { forecastRecursively } from './recursion';

const MOST_ORIGINS = 200;

/**
 * Rolling origins out of the training part, without refitting: every index from the first
 * validation target to the last value before `end` that `canForecast`, thinned evenly to at most
 * 200.
 *
 * @param end the forecast's origin or the series' length, whichever is earlier
 */
export function backtestOrigins(
  split: Pick<Split, 'firstValidation'>,
  end: number,
  canForecast: (origin: number) => boolean,
): Int32Array {
  const all = indexRange(split.firstValidation, end).filter(canForecast);
  if (all.length <= MOST_ORIGINS) return all;
  const stride = (all.length - 1) / (MOST_ORIGINS - 1);
  return Int32Array.from({ length: MOST_ORIGINS }, (_, kept) => all[Math.round(kept * stride)]!);
}

/** What forecasts from many origins have in common. */
export interface ForecastTask {
  network: Network;
  /** Only steps before an origin are read for it, and channels that are known ahead. */
  table: InputTable;
  spec: Pick<NetworkSpec, 'windowSteps' | 'order'>;
  /** Steps in a row before an origin at which nothing is missing. */
  seenBefore(origin: number): number;
  horizonSteps: number;
  pace: Pace;
}

/**
 * Recursive forecasts from many origins at once.
 *
 * @param origins ascending, each with a whole window before it
 * @returns scaled predictions [origins.length, horizonSteps], row by row
 */
export async function forecastFrom(
  { network, table, spec, seenBefore, horizonSteps, pace }: ForecastTask,
  origins: Int32Array,
): Promise<Float32Array> {
  const forecasts = new Float32Array(origins.length * horizonSteps);
  let done = 0;
  for (const group of groupOrigins(origins, spec, seenBefore)) {
    const next = (windows: Float32Array) => network.predict(windows);
    const options = { depth: group.depth, spec, horizonSteps, next };
    const values = await forecastRecursively(network, table, group.origins, options, pace);
    forecasts.set(values, done);
    done += values.length;
  }
  return forecasts;
}
