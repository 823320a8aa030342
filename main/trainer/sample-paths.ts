import type { ForecastDistribution } from '@shared/contract/trainer-protocol';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { ForecastTask } from './backtest';
import { createRandom, type RandomSource } from './data/random';
import { historyDepth } from './histories';
import type { Distribution } from './network';
import { forecastRecursively } from './recursion';

const PATHS = 200;

type PathsTask = Omit<ForecastTask, 'spec'> & {
  spec: ForecastTask['spec'] & Pick<NetworkSpec, 'output' | 'seed'>;
};

/**
 * What a softmax output's distributions say of many steps: the middle 80 and 95 % of 200 paths, each
 * drawn step by step, what is drawn being the newest input of the next. Within one block of a
 * one-to-many network each step is drawn by itself. Seeded by the spec: the same run gives the same
 * intervals.
 *
 * @returns scaled quantiles, one a step; null where the output is no softmax
 */
export async function samplePaths(
  { network, table, spec, seenBefore, horizonSteps, pace }: PathsTask,
  origin: number,
): Promise<ForecastDistribution | null> {
  const { output } = spec;
  if (output.kind !== 'softmax') return null;
  const random = createRandom(spec.seed);
  const depth = historyDepth(seenBefore(origin), spec);
  const origins = new Int32Array(PATHS).fill(origin);
  const next = (windows: Float32Array) =>
    drawValues(network.predictDistribution(windows)!, output.bins, random);
  const options = { depth, spec, horizonSteps, next };
  const paths = await forecastRecursively(network, table, origins, options, pace);
  return quantilesOf(paths, horizonSteps);
}

/**
 * One value for each row and step, [rows, steps]: the first whose cumulated probability exceeds a
 * uniform number.
 *
 * @param random drawn from once a row and step, in that order
 */
export function drawValues(
  { probabilities, values }: Distribution,
  bins: number,
  random: RandomSource,
): Float32Array {
  const rows = values.length / bins;
  const steps = probabilities.length / values.length;
  return Float32Array.from({ length: rows * steps }, (_, at) => {
    const drawn = random.uniform();
    let cumulated = 0;
    let bin = 0;
    // The last takes what rounding leaves of 1.
    while (bin < bins - 1) {
      cumulated += probabilities[at * bins + bin]!;
      if (drawn < cumulated) break;
      bin += 1;
    }
    return values[Math.floor(at / steps) * bins + bin]!;
  });
}

/** @param paths [rows, steps] */
function quantilesOf(paths: Float32Array, steps: number): ForecastDistribution {
  const quantiles: ForecastDistribution = {
    lower80: new Float64Array(steps),
    upper80: new Float64Array(steps),
    lower95: new Float64Array(steps),
    upper95: new Float64Array(steps),
  };
  const rows = paths.length / steps;
  for (let step = 0; step < steps; step++) {
    const sorted = Float64Array.from({ length: rows }, (_, row) => paths[row * steps + step]!);
    sorted.sort();
    quantiles.lower80[step] = quantileSorted(sorted, 0.1);
    quantiles.upper80[step] = quantileSorted(sorted, 0.9);
    quantiles.lower95[step] = quantileSorted(sorted, 0.025);
    quantiles.upper95[step] = quantileSorted(sorted, 0.975);
  }
  return quantiles;
}

/** Type 7 of Hyndman and Fan (1996): linear between the order statistics around (n − 1)·share. */
function quantileSorted(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (sorted[above]! - sorted[below]!) * (place - below);
}
