/**
 * Missing values (NaN) as the last value before them, in place. Values before the first and behind
 * the last stay missing.
 */
export function fillForward(values: Float64Array): void {
  let before = -1;
  for (let step = 0; step < values.length; step++) {
    if (Number.isNaN(values[step] as number)) continue;
    if (before >= 0) values.fill(values[before] as number, before + 1, step);
    before = step;
  }
}
