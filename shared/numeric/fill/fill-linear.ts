/**
 * Missing values (NaN) between two others on the straight line through them, in place. Values before
 * the first and behind the last stay missing.
 * @param positions of the steps on the line, ascending: their times; null counts steps, so that a
 * short month weighs as much as a long one.
 */
export function fillLinear(values: Float64Array, positions: Float64Array | null = null): void {
  let before = -1;
  for (let step = 0; step < values.length; step++) {
    if (Number.isNaN(values[step] as number)) continue;
    if (before >= 0 && step - before > 1) fillBetween(values, positions, before, step);
    before = step;
  }
}

function fillBetween(
  values: Float64Array,
  positions: Float64Array | null,
  before: number,
  after: number,
): void {
  const position = (step: number) => (positions === null ? step : (positions[step] as number));
  const [from, to] = [values[before] as number, values[after] as number];
  const [start, length] = [position(before), position(after) - position(before)];
  for (let step = before + 1; step < after; step++) {
    const share = (position(step) - start) / length;
    // Weighted, not from + share × (to − from), which loses digits where one is far larger.
    values[step] = from * (1 - share) + to * share;
  }
}
