import type { RowGroup } from './row-group';

/** Rows in which no series has a value, 1 for each; null where there are none. */
export function findBlankRows({ times, series }: RowGroup): Uint8Array | null {
  const blank = new Uint8Array(times.length);
  const [first, ...others] = series;
  let count = 0;
  for (let row = 0; row < times.length; row++) {
    if (!Number.isNaN(first?.values[row] as number)) continue;
    if (others.some(({ values }) => !Number.isNaN(values[row] as number))) continue;
    blank[row] = 1;
    count++;
  }
  return count === 0 ? null : blank;
}
