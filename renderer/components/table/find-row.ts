import type { TableRow } from './table-row';

/**
 * The row that stands in `line` of the file, or the first one behind it where that line is in no
 * row. Lines rise with rows, mostly one by one: looks by that measure take turns with halving, so
 * few suffice in millions of rows, however their lines lie.
 *
 * @param readRow the row at an index, or null where there is none.
 * @returns its index; the last row's where all stand before `line`.
 */
export async function findRow(
  line: number,
  count: number,
  readRow: (index: number) => Promise<TableRow | null>,
): Promise<number> {
  const first = await readRow(0);
  if (first === null || first.line >= line) return 0;
  // The answer is from `low` to `high`.
  let [low, high] = [1, Math.max(1, count - 1)];
  let guess = line - first.line;
  for (let look = 0; low < high; look++) {
    const index = Math.min(Math.max(low, guess), high - 1);
    const row = await readRow(index);
    if (row?.line === line) return index;
    if (row === null || row.line > line) high = index;
    else low = index + 1;
    guess = row === null || look % 2 === 0 ? (low + high) >> 1 : index + line - row.line;
  }
  return Math.min(low, Math.max(0, count - 1));
}
