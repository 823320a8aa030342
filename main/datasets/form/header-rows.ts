import { type CellKinds, columnGroup, groupOf, type KindGroup } from './cell-kinds';

/** A record of the table, all its cells. */
export interface TableRow {
  cells: readonly string[];
  /** Blank lines stand above it. */
  gap: boolean;
}

export interface HeaderDecision {
  /** Records at the start that are titles, not names. */
  titleRows: number;
  headerRows: number;
  confidence: number;
  /** What told: code of a note. */
  evidence: 'form.header-kinds' | 'form.header-steps' | 'form.header-words' | 'form.header-none';
}

/** So many records at the start may be titles and names. */
export const maxHeaderRows = 10;
export const judgedRows = 200;
const judgedColumns = 500;
/** Share of a column's cells that makes it one of values. */
const valueShare = 0.6;

/** What the columns hold, by the lower part of the table. */
export interface Columns {
  groups: KindGroup[];
  /** Those of numbers and times. */
  values: number[];
}

export function judgeColumns(rows: readonly TableRow[], kinds: CellKinds): Columns {
  const first = rows[0]?.cells.join();
  const body = rows
    .slice(Math.min(maxHeaderRows, Math.ceil(rows.length / 2)))
    .slice(0, judgedRows)
    // Files that were joined have their header again.
    .filter(({ cells }) => cells.join() !== first);
  const width = Math.min(rows[0]?.cells.length ?? 0, judgedColumns);
  const groups = Array.from({ length: width }, (_, index) => {
    const { group, share } = columnGroup(body, index, kinds);
    return share >= valueShare ? group : 'words';
  });
  const values = groups.flatMap((group, index) =>
    group === 'number' || group === 'time' ? [index] : [],
  );
  return { groups, values };
}

export const countFilled = (cells: readonly string[]): number =>
  cells.filter((cell) => cell.trim() !== '').length;

/** Whether a record has words, and no value, where the columns have values. */
export function isNaming({ cells }: TableRow, { values }: Columns, kinds: CellKinds): boolean {
  const groups = values.map((index) => groupOf(kinds.of(cells[index] ?? '')));
  return groups.includes('words') && !groups.includes('number') && !groups.includes('time');
}
