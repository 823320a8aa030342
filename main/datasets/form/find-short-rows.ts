import type { KindGroup } from './cell-kinds';
import { fitsColumns } from './column-fit';
import type { SampleRecord } from './split-sample';

/** So many records, and such a share, leave out their end: no accident. */
const habitCount = 3;
const habitShare = 0.2;

/**
 * How few cells a record may have whose last ones were left out because they are empty, as Excel
 * does; `columnCount` where that is not plain. It is where what is there fits the columns, and the
 * missing columns are empty in whole records too, or left out as a habit.
 * @param rows the table's whole records, without its header.
 * @param short its records with fewer cells.
 */
export function findFewestCells(
  rows: readonly SampleRecord[],
  short: readonly SampleRecord[],
  columnKinds: readonly KindGroup[],
  columnCount: number,
): number {
  if (short.length === 0 || columnCount < 3) return columnCount;
  const emptyFrom = Math.min(columnCount, ...rows.map(({ core }) => Math.max(core, 2)));
  const total = rows.length + short.length;
  const widths = [...new Set(short.map(({ width }) => width))].sort((a, b) => a - b);
  for (const width of widths) {
    const from = short.filter((record) => record.width >= width);
    const isHabit = from.length >= habitCount && from.length >= habitShare * total;
    if (
      width > 1 &&
      (emptyFrom <= width || isHabit) &&
      from.every(({ cells }) => fitsColumns(cells, columnKinds))
    )
      return width;
  }
  return columnCount;
}
