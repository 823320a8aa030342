import { type AppError, appError } from '@shared/domain/app-error';
import { type Note, note } from '@shared/domain/dataset/note';
import { fail, type Result, succeed } from '@shared/domain/result';
import { attachHeader } from './attach-header';
import type { CellKinds, KindGroup } from './cell-kinds';
import { judgeColumnKinds } from './column-fit';
import { nameColumns } from './column-names';
import { draftTable, isWhole, type TableDraft } from './draft-table';
import { findFooters } from './find-footers';
import { findHeader } from './find-header';
import { findFewestCells } from './find-short-rows';
import type { HeaderDecision } from './header-rows';
import { columnLimit } from './limits';
import type { SampleRecord } from './split-sample';

/** The table among the records of a sample. */
export interface FoundTable {
  /** Cells that its records have in the file. */
  cellCount: number;
  /** One fewer than `cellCount` where each record ends with a delimiter. */
  columnNames: string[];
  fewestCells: number;
  footers: string[];
  columnKinds: KindGroup[];
  keepsBlankLines: boolean;
  /** Line of its first record: the header, where there is one. */
  firstLine: number;
  header: Omit<HeaderDecision, 'titleRows'>;
  /** Records above it. */
  above: readonly SampleRecord[];
  repairs: Note[];
}

export interface TableChoices {
  /** The records start where a person said that the table does. */
  fromStart: boolean;
  headerRows: number | undefined;
}

/** Of so many records, so many must have the same number of cells. */
const countedRecords = 4;
const wholeShare = 0.25;

/**
 * Finds table, header and names. null where no record is one. Errors: csv-too-many-columns, and
 * csv-unreadable where hardly two records have the same number of cells, or the header has another.
 * @param closing the last records of the file.
 */
export function findTable(
  file: string,
  records: readonly SampleRecord[],
  closing: readonly SampleRecord[],
  choices: TableChoices,
  kinds: CellKinds,
): Result<FoundTable | null, AppError> {
  const draft = draftTable(records, choices.fromStart, kinds);
  if (draft === null) return succeed(null);
  if (draft.cellCount >= columnLimit) {
    const line = draft.rows[0]?.record.line ?? 1;
    const params = { line, count: draft.cellCount, allowed: columnLimit - 1 };
    return fail(appError('csv-too-many-columns', { file, ...params }));
  }
  const first = draft.rows[0];
  const behind = records.length - (first?.index ?? 0);
  if (behind >= countedRecords && draft.rows.length < wholeShare * behind) {
    const { line, width } = first?.record ?? { line: 1, width: 0 };
    const reason = `only ${draft.rows.length} of ${behind} records have the ${width} cells of line ${line}.`;
    return fail(appError('csv-unreadable', { file, line, reason }));
  }
  const header = findHeader(draft.rows, kinds);
  if (header.headerRows > 0 || choices.headerRows === 0) {
    return succeed(describe(records, closing, draft, placeHeader(draft, header, choices), kinds));
  }
  const above = choices.fromStart ? 0 : (draft.rows[0]?.index ?? 0) - 1;
  const attached = attachHeader(file, records, draft, above, kinds);
  if (!attached.ok) return attached;
  const { rowNamesHeader } = attached.value;
  const place =
    rowNamesHeader === null
      ? placeHeader(attached.value.draft, findHeader(attached.value.draft.rows, kinds), choices)
      : placeRowNamesHeader(rowNamesHeader);
  return succeed(describe(records, closing, attached.value.draft, place, kinds));
}

/** Where the header of a table lies among the records. */
interface HeaderPlace extends Omit<HeaderDecision, 'titleRows'> {
  start: number;
  lacksFirstName: boolean;
}

const placeRowNamesHeader = (start: number): HeaderPlace => ({
  start,
  headerRows: 1,
  confidence: 0.9,
  evidence: 'form.header-kinds',
  lacksFirstName: true,
});

function placeHeader(
  { rows }: TableDraft,
  { titleRows, headerRows, confidence, evidence }: HeaderDecision,
  choices: TableChoices,
): HeaderPlace {
  const start = choices.fromStart ? 0 : (rows[titleRows]?.index ?? 0);
  // A broken record between two rows of names is not to be counted as one.
  let found = 0;
  while (found < headerRows && rows[titleRows + found]?.index === start + found) found++;
  if (choices.fromStart) found = headerRows === 0 ? 0 : titleRows + headerRows;
  return choices.headerRows === undefined
    ? { start, headerRows: found, confidence, evidence, lacksFirstName: false }
    : { start, headerRows: choices.headerRows, confidence: 1, evidence, lacksFirstName: false };
}

function describe(
  records: readonly SampleRecord[],
  closing: readonly SampleRecord[],
  { cellCount, columnCount }: TableDraft,
  { start, lacksFirstName, ...header }: HeaderPlace,
  kinds: CellKinds,
): FoundTable {
  const firstLine = records[start]?.line ?? 1;
  const names = records
    .slice(start, start + header.headerRows)
    .map(({ cells }) => (lacksFirstName ? ['', ...cells] : cells));
  const { names: columnNames, repairs } = nameColumns(names, columnCount);
  if (columnCount < cellCount) repairs.push(note('form.trailing-delimiter', { line: firstLine }));
  const body = records.slice(start + header.headerRows);
  const rows = body.filter((record) => isWhole(record, cellCount));
  const footers = findFooters(closing, rows, (record) => isWhole(record, cellCount), kinds);
  const short = body.filter(
    ({ width, fault, cells }) =>
      fault === 'none' && width < columnCount && !footers.includes((cells[0] ?? '').trim()),
  );
  const columnKinds = judgeColumnKinds(rows, columnCount, kinds);
  const fewest = findFewestCells(rows, short, columnKinds, columnCount);
  return {
    cellCount,
    columnNames,
    fewestCells: fewest < columnCount ? fewest : cellCount,
    footers,
    columnKinds,
    keepsBlankLines: cellCount === 1 && hasFewGaps(body),
    firstLine,
    header,
    above: records.slice(0, start),
    repairs,
  };
}

/** Where a blank line stands behind each record, it is how the file is written. */
const hasFewGaps = (body: readonly SampleRecord[]): boolean =>
  3 * body.slice(1).filter(({ gap }) => gap).length <= body.length;
