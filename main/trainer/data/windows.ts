import { forecastSteps, type ShapedSpec, targetSteps } from '@shared/domain/network/layer-shapes';
import type { InputTable } from './input-table';

type TargetSpec = Pick<ShapedSpec, 'sequence' | 'windowSteps' | 'outputSteps'>;

/**
 * Copies what is seen before the given origins, one window after another.
 *
 * @param origins indices into the series, each at least `steps`
 * @returns inputs [origins.length, steps, features], row by row, oldest step first
 */
export function windowsBefore(
  { rows, features }: Pick<InputTable, 'rows' | 'features'>,
  origins: ArrayLike<number>,
  steps: number,
): Float32Array {
  const size = steps * features;
  const inputs = new Float32Array(origins.length * size);
  for (let row = 0; row < origins.length; row++) {
    const end = (origins[row] ?? 0) * features;
    inputs.set(rows.subarray(end - size, end), row * size);
  }
  return inputs;
}

/**
 * What the windows are to predict: the value at the origin; in many-to-many the values one after
 * each of the window's, the origin's last; in one-to-many those from the origin on.
 *
 * @param series scaled
 * @returns [origins.length, targetSteps], row by row, oldest value first
 */
export function targetsOf(
  series: Float32Array,
  origins: ArrayLike<number>,
  spec: TargetSpec,
): Float32Array {
  const count = targetSteps(spec);
  const ahead = forecastSteps(spec);
  const targets = new Float32Array(origins.length * count);
  for (let row = 0; row < origins.length; row++) {
    const end = (origins[row] ?? 0) + ahead;
    targets.set(series.subarray(end - count, end), row * count);
  }
  return targets;
}
