/** How often each number stands in a list, the most frequent first; of equals the smallest first. */
export function countValues(values: ArrayLike<number>): { value: number; count: number }[] {
  const counts = new Map<number, number>();
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value - b.value);
}

/** The most frequent number, of equals the one that comes first. @throws RangeError for none. */
export function modeOf(values: ArrayLike<number>): number {
  const counts = new Map<number, number>();
  let [mode, best] = [Number.NaN, 0];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  for (const [value, count] of counts) if (count > best) [mode, best] = [value, count];
  if (best === 0) throw new RangeError('There is no mode of no values');
  return mode;
}
