import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import { type CellKinds, groupOf } from './cell-kinds';
import { damagedRecords, draftFrom, isWhole, type TableDraft } from './draft-table';
import { areRowNames } from './row-names';
import type { SampleRecord } from './split-sample';

/** The header of a table, where it has another number of cells than the records below it. */
export interface AttachedHeader {
  draft: TableDraft;
  /** Index of a header that names all columns but the first; null where it is one of the rows. */
  rowNamesHeader: number | null;
}

/**
 * Looks at the record right above a table that has no header. It names the columns where the table
 * has fewer cells because records end early, or because each ends with a delimiter, or because R
 * left the first column without a name. Errors: csv-unreadable where it names columns otherwise.
 */
export function attachHeader(
  file: string,
  records: readonly SampleRecord[],
  draft: TableDraft,
  above: number,
  kinds: CellKinds,
): Result<AttachedHeader, AppError> {
  const alone = succeed({ draft, rowNamesHeader: null });
  const behind = draftBehindDamage(records, draft, above, kinds);
  if (behind !== null) return succeed({ draft: behind, rowNamesHeader: null });
  const wider = draftWider(records, draft, above, kinds);
  if (wider !== null) return succeed({ draft: wider, rowNamesHeader: null });
  const header = records[above];
  if (header === undefined || header.fault !== 'none' || records[above + 1]?.gap) return alone;
  if (header.cells[0]?.startsWith('#') || !areWords(header, kinds)) return alone;
  const { columnCount, cellCount, rows } = draft;
  if (header.core === columnCount && columnCount < cellCount) {
    const attached = draftFrom(records, above, columnCount);
    return succeed({ draft: attached, rowNamesHeader: null });
  }
  if (header.core === columnCount - 1 && areRowNames(header, rows, kinds)) {
    return succeed({ draft, rowNamesHeader: above });
  }
  if (header.core < 2) return alone;
  const names = header.core === 1 ? '1 name' : `${header.core} names`;
  const reason = `line ${header.line} has ${names} for the ${columnCount} cells of the records below it.`;
  return fail(appError('csv-unreadable', { file, line: header.line, reason }));
}

/** The table with a header that damaged records set apart from it; null where there is none. */
function draftBehindDamage(
  records: readonly SampleRecord[],
  { cellCount }: TableDraft,
  above: number,
  kinds: CellKinds,
): TableDraft | null {
  for (let index = above; index >= 0 && index >= above - damagedRecords; index--) {
    const record = records[index] as SampleRecord;
    if (cellCount < 2 || records[index + 1]?.gap) return null;
    const isHeader = isWhole(record, cellCount) && areWords(record, kinds) && record.core > 1;
    if (isHeader) return draftFrom(records, index, cellCount);
  }
  return null;
}

/**
 * The table with the columns that its header has, where most records leave out the last ones; null
 * where there is no such header, or no record that has them.
 */
function draftWider(
  records: readonly SampleRecord[],
  { columnCount }: TableDraft,
  above: number,
  kinds: CellKinds,
): TableDraft | null {
  let top = above;
  while (top > 0 && isLonger(records[top - 1], columnCount) && !records[top]?.gap) top--;
  const header = records[top];
  if (!isLonger(header, columnCount) || header === undefined || !areWords(header, kinds))
    return null;
  const table = records.slice(top + 1);
  const fits = table.every(({ core, fault }) => fault !== 'none' || core <= header.core);
  const reaches = table.some(({ width }) => width === header.core);
  return fits && reaches ? draftFrom(records, top, header.core) : null;
}

const isLonger = (record: SampleRecord | undefined, columnCount: number): boolean =>
  record !== undefined && record.fault === 'none' && record.core > columnCount;

const areWords = ({ cells }: SampleRecord, kinds: CellKinds): boolean =>
  cells.every((cell) => ['words', 'nothing'].includes(groupOf(kinds.of(cell))));
