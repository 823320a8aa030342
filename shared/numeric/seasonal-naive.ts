/**
 * Each step repeats the last value of its season: ŷ_{n+h} = y_{n+h−m·⌈h/m⌉}. Where the history is
 * shorter than a season, or there is none (m = 1), every step repeats the last value.
 * Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), section 5.2.
 *
 * @param history oldest first, original units
 * @throws RangeError where there is no history or no whole number of steps.
 */
export function seasonalNaive(
  history: ArrayLike<number>,
  seasonSteps: number,
  horizonSteps: number,
): number[] {
  const length = history.length;
  if (length === 0) throw new RangeError('seasonal naive needs at least one value; got none');
  if (!Number.isInteger(seasonSteps) || seasonSteps < 1) {
    throw new RangeError(`seasonSteps must be a whole number of at least 1; got ${seasonSteps}`);
  }
  const season = seasonSteps <= length ? seasonSteps : 1;
  return Array.from(
    { length: horizonSteps },
    (_, step) => history[length - season + (step % season)]!,
  );
}
