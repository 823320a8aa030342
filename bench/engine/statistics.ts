/**
 * The value below which a share of the sorted values lies, between two values by linear
 * interpolation (Hyndman and Fan 1996, type 7).
 *
 * @param share 0–1
 * @throws RangeError where there are no values
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('No values have no quantile');
  const sorted = [...values].sort((left, right) => left - right);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (place - Math.floor(place)) * (above - below);
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

export const middleHalf = (values: readonly number[]): [number, number] => [
  quantile(values, 0.25),
  quantile(values, 0.75),
];
