import { cellKind } from '../cells/cell-kind';
import { type CellKinds, columnGroup, groupOf, type KindGroup } from './cell-kinds';

/** Columns that are looked at; rows that tell their kinds, and how surely. */
const judgedColumns = 500;
const judgedRows = 100;
const sureShare = 0.8;

/** Kinds of the first columns of a table by its records. */
export function judgeColumnKinds(
  rows: readonly { cells: readonly string[] }[],
  columnCount: number,
  kinds: CellKinds,
): KindGroup[] {
  const judged = rows.slice(0, judgedRows);
  return Array.from({ length: Math.min(columnCount, judgedColumns) }, (_, index) => {
    const { group, share } = columnGroup(judged, index, kinds);
    return share >= sureShare ? group : 'words';
  });
}

/** Whether cells may stand in columns of these kinds; an empty one may anywhere. */
export const fitsColumns = (cells: readonly string[], columns: readonly KindGroup[]): boolean =>
  cells.every((cell, index) => {
    const column = columns[index] ?? 'words';
    const seen = groupOf(cellKind(cell));
    return seen === 'nothing' || column === 'words' || column === 'nothing' || seen === column;
  });

/**
 * Whether the cells that a record has too many are the empty ones at its end, and not an empty one
 * among the others, behind which its values would belong one column to the left.
 */
export function endsWithSurplus(
  cells: readonly string[],
  columnCount: number,
  columns: readonly KindGroup[],
): boolean {
  const kept = cells.slice(0, columnCount);
  if (!fitsColumns(kept, columns)) return false;
  return !kept.some(
    (cell, index) =>
      cell === '' &&
      kept.slice(index).some((behind) => behind !== '') &&
      fitsColumns([...kept.slice(0, index), ...kept.slice(index + 1)], columns),
  );
}
