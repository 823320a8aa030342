import { type CellKinds, groupOf } from './cell-kinds';
import { chooseNames } from './choose-names';
import {
  type Columns,
  countFilled,
  type HeaderDecision,
  isNaming,
  judgeColumns,
  judgedRows,
  maxHeaderRows,
  type TableRow,
} from './header-rows';
import { areSteppingNames } from './stepping-names';
import { isLabelName, isTimeName } from './table-words';

/**
 * How many records at the start of a table name its columns, by comparing the kinds of their cells
 * with those of the records below.
 */
export function findHeader(rows: readonly TableRow[], kinds: CellKinds): HeaderDecision {
  if (rows.length === 1) return judgeOnlyRow(rows[0]?.cells ?? [], kinds);
  const columns = judgeColumns(rows, kinds);
  const titleRows = countPairs(rows, columns, kinds) || countTitles(rows, columns, kinds);
  const table = rows.slice(titleRows);
  const naming = countNaming(table, columns, kinds);
  if (naming > 0) {
    const names = chooseNames(table, naming, columns, kinds);
    return { ...names, titleRows: titleRows + names.titleRows };
  }
  const first = table[0]?.cells ?? [];
  if (areSteppingNames(first, table.slice(1, judgedRows), columns, kinds)) {
    const below = table.length > 2 ? countNaming(table.slice(1), columns, kinds) : 0;
    return { titleRows, headerRows: 1 + below, confidence: 0.9, evidence: 'form.header-steps' };
  }
  const named = columns.values.length === 0 && areOnlyNames(table);
  return named
    ? { titleRows, headerRows: 1, confidence: 0.7, evidence: 'form.header-words' }
    : { titleRows, headerRows: 0, confidence: 0.9, evidence: 'form.header-none' };
}

/** A record that stands alone names columns where it has nothing but words, or a name comes first. */
function judgeOnlyRow(cells: readonly string[], kinds: CellKinds): HeaderDecision {
  const [first = ''] = cells;
  const isNames =
    isTimeName(first) ||
    isLabelName(first) ||
    cells.every((cell) => groupOf(kinds.of(cell)) === 'words');
  return isNames
    ? { titleRows: 0, headerRows: 1, confidence: 0.8, evidence: 'form.header-words' }
    : { titleRows: 0, headerRows: 0, confidence: 0.8, evidence: 'form.header-none' };
}

/**
 * «Latitude,43.18»: pairs of names and values above the table. They end with a record that names the
 * column of times, and none of them has a time in it. 0 where there are none.
 */
function countPairs(rows: readonly TableRow[], columns: Columns, kinds: CellKinds): number {
  const time = columns.groups.indexOf('time');
  if (time < 0) return 0;
  const head = rows.slice(0, maxHeaderRows);
  const names = head.findIndex(
    (row) => isTimeName(row.cells[time] ?? '') && isNaming(row, columns, kinds),
  );
  const above = head.slice(0, Math.max(0, names));
  const arePairs =
    above.some((row) => !isNaming(row, columns, kinds)) &&
    above.every(({ cells }) => groupOf(kinds.of(cells[time] ?? '')) !== 'time');
  return arePairs ? names : 0;
}

/** «Sales 2020,,,»: words in the first cells and nothing behind, above a fuller record. */
function countTitles(rows: readonly TableRow[], columns: Columns, kinds: CellKinds): number {
  const width = columns.groups.length;
  let count = 0;
  let fullest = 0;
  while (width > 1 && count + 1 < Math.min(maxHeaderRows, rows.length)) {
    const { cells } = rows[count] as TableRow;
    const filled = countFilled(cells);
    const isTitle =
      filled <= width / 2 &&
      cells.slice(0, filled).every((cell) => groupOf(kinds.of(cell)) === 'words');
    if (!isTitle) break;
    fullest = Math.max(fullest, filled);
    count++;
  }
  const next = rows[count];
  if (count === 0 || next === undefined || countFilled(next.cells) <= fullest) return 0;
  // Where the first column has words, a record may merely lack its values.
  const isAboveNames =
    isNaming(next, columns, kinds) ||
    areSteppingNames(next.cells, rows.slice(count + 1, judgedRows), columns, kinds);
  return isAboveNames || columns.values[0] === 0 || columns.values.length === 0 ? count : 0;
}

/** Naming records at the start; one record at least is left below them. */
function countNaming(rows: readonly TableRow[], columns: Columns, kinds: CellKinds): number {
  const limit = Math.min(maxHeaderRows, rows.length - 1);
  let count = 0;
  while (count < limit && isNaming(rows[count] as TableRow, columns, kinds)) count++;
  return count;
}

/** Words everywhere: the first record names the columns where its words do not come again. */
function areOnlyNames(rows: readonly TableRow[]): boolean {
  const first = rows[0]?.cells ?? [];
  const names = first.map((cell) => cell.trim());
  if (names.includes('') || new Set(names).size < names.length) return false;
  const body = rows.slice(1, judgedRows);
  return names.every((name, index) => body.every(({ cells }) => cells[index]?.trim() !== name));
}
