/**
 * Copies the windows before the given targets, one after another.
 *
 * @param series scaled values
 * @param targets indices into the series, each at least windowSteps
 * @returns inputs [targets.length, windowSteps], row by row, oldest value first
 */
export function windowsBefore(
  series: Float32Array,
  targets: ArrayLike<number>,
  windowSteps: number,
): Float32Array {
  const inputs = new Float32Array(targets.length * windowSteps);
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row] ?? 0;
    inputs.set(series.subarray(target - windowSteps, target), row * windowSteps);
  }
  return inputs;
}

/** The values that the windows are to predict, [targets.length]. */
export function valuesAt(series: Float32Array, targets: ArrayLike<number>): Float32Array {
  return Float32Array.from(targets, (target) => series[target] ?? Number.NaN);
}
