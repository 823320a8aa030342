/**
 * Each step repeats the last value of its season: ŷ_{n+h} = y_{n+h−m·⌈h/m⌉}. Where the history is
 * shorter than a season, or there is none (m = 1), every step repeats the last value.
 * A value that is missing is sought another season earlier; where none has it, it is the last value
 * of all.
 * Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), section 5.2.
 *
 * @param history oldest first, original units, NaN where a value is missing
 * @throws RangeError where the history has no value, or there is no whole number of steps.
 */
export function seasonalNaive(
  history: ArrayLike<number>,
  seasonSteps: number,
  horizonSteps: number,
): number[] {
  const length = history.length;
  const last = lastValue(history);
  if (last === null) throw new RangeError('seasonal naive needs at least one value; got none');
  if (!Number.isInteger(seasonSteps) || seasonSteps < 1) {
    throw new RangeError(`seasonSteps must be a whole number of at least 1; got ${seasonSteps}`);
  }
  const season = seasonSteps <= length ? seasonSteps : 1;
  return Array.from({ length: horizonSteps }, (_, step) => {
    let index = length - season + (step % season);
    while (index >= 0 && Number.isNaN(history[index])) index -= season;
    return history[index] ?? last;
  });
}

function lastValue(history: ArrayLike<number>): number | null {
  for (let index = history.length - 1; index >= 0; index--) {
    const value = history[index] as number;
    if (!Number.isNaN(value)) return value;
  }
  return null;
}
