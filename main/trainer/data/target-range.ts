import type { TargetRange } from '@shared/contract/trainer-protocol';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { levelOf } from './window-level';
import { targetsOf } from './windows';

/** Room on each side, of the range: a series that trends leaves what it was trained on. */
const MARGIN = 0.05;
/** On each side where all targets are one value, in deviations of the training part. */
const LEAST_MARGIN = 0.5;

/**
 * What the bins of a softmax output span: the least to the greatest target of the training windows,
 * as the network sees them (from the level of their window), and 5 % more on each side.
 *
 * @param series scaled
 * @param origins of the training windows, and of no others
 */
export function fitTargetRange(
  series: Float32Array,
  origins: Int32Array,
  spec: Pick<NetworkSpec, 'sequence' | 'windowSteps' | 'outputSteps' | 'level'>,
): TargetRange {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const origin of origins) {
    const level = levelOf(series, origin - spec.windowSteps, spec);
    for (const target of targetsOf(series, [origin], spec)) {
      lowest = Math.min(lowest, target - level);
      highest = Math.max(highest, target - level);
    }
  }
  const margin = highest > lowest ? (highest - lowest) * MARGIN : LEAST_MARGIN;
  return { lowest: lowest - margin, highest: highest + margin };
}
