import { forecastSteps, type ShapedSpec, targetSteps } from '@shared/domain/network/layer-shapes';

type TargetSpec = Pick<ShapedSpec, 'sequence' | 'windowSteps' | 'outputSteps'>;

/**
 * Copies the windows before the given origins, one after another.
 *
 * @param series scaled values
 * @param origins indices into the series, each at least windowSteps
 * @returns inputs [origins.length, windowSteps], row by row, oldest value first
 */
export function windowsBefore(
  series: Float32Array,
  origins: ArrayLike<number>,
  windowSteps: number,
): Float32Array {
  const inputs = new Float32Array(origins.length * windowSteps);
  for (let row = 0; row < origins.length; row++) {
    const origin = origins[row] ?? 0;
    inputs.set(series.subarray(origin - windowSteps, origin), row * windowSteps);
  }
  return inputs;
}

/**
 * What the windows are to predict: the value at the origin; in many-to-many the values one after
 * each of the window's, the origin's last; in one-to-many those from the origin on.
 *
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
