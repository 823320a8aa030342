import { missingTest } from '../cells/missing-words';
import type { TableSample } from './interpretation';

/** One column of the sample: its trimmed cells, and which of them say something. */
export interface TableColumn {
  name: string;
  index: number;
  /** One a row. */
  cells: readonly string[];
  /** Rows whose cell is no 'no value', in order. */
  filledRows: readonly number[];
  /** The cells of these rows. */
  values: readonly string[];
}

export function tableColumns(
  { columnNames, rows }: Pick<TableSample, 'columnNames' | 'rows'>,
  missingWords: readonly string[],
): TableColumn[] {
  const isMissing = missingTest(missingWords);
  return columnNames.map((name, index) => {
    const cells = rows.map((row) => (row.cells[index] ?? '').trim());
    const filledRows: number[] = [];
    const values: string[] = [];
    for (const [row, cell] of cells.entries()) {
      if (isMissing(cell)) continue;
      filledRows.push(row);
      values.push(cell);
    }
    return { name, index, cells, filledRows, values };
  });
}

/** At most `count` of `items`, evenly spread, first and last among them. */
export function thinOut<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from(
    { length: count },
    (_, index) => items[Math.round((index * (items.length - 1)) / (count - 1))] as T,
  );
}
