import { type CellKinds, groupOf, type KindGroup } from './cell-kinds';
import { fitsColumns, judgeColumnKinds } from './column-fit';
import { findArea, type TableArea } from './find-area';
import type { SampleRecord } from './split-sample';
import { isTimeName } from './table-words';

/** A record of a table that has all its cells. */
export interface WholeRecord {
  record: SampleRecord;
  /** Index among all records of the sample. */
  index: number;
  /** As many as the table has columns. */
  cells: string[];
  gap: boolean;
}

/** A table while it is looked for. */
export interface TableDraft {
  /** Cells of a record in the file. */
  cellCount: number;
  /** One fewer where each record ends with a delimiter. */
  columnCount: number;
  /** Header first, where it has as many cells. */
  rows: WholeRecord[];
}

/** Whether a record has the cells of a table, and no others but empty ones. */
export const isWhole = ({ fault, width, core }: SampleRecord, cellCount: number): boolean =>
  fault === 'none' && (width === cellCount || (width > cellCount && core <= cellCount));

/**
 * The table among the records of a sample, without what stands above it. null where there is none.
 * @param fromStart the first record belongs to it: a person said so.
 */
export function draftTable(
  records: readonly SampleRecord[],
  fromStart: boolean,
  kinds: CellKinds,
): TableDraft | null {
  const area = findArea(records);
  if (area === null) return null;
  if (fromStart) return draftFrom(records, 0, area.width);
  const start = skipComments(records, reachUp(records, area, kinds));
  return draftFrom(records, start, area.width);
}

/** Damaged records that may stand between the first sound records of a table. */
export const damagedRecords = 3;

/** Where the table starts with the records above it that hold values as its own do. */
function reachUp(
  records: readonly SampleRecord[],
  { start, width }: TableArea,
  kinds: CellKinds,
): number {
  const columns = judgeColumnKinds(records.slice(start), width, kinds);
  const isRecord = ({ cells }: SampleRecord): boolean =>
    fitsColumns(cells, columns) &&
    cells.some(
      (cell, index) => isValue(columns[index]) && columns[index] === groupOf(kinds.of(cell)),
    );
  let first = start;
  for (let index = start - 1; index >= 0 && index >= first - 1 - damagedRecords; index--) {
    const record = records[index] as SampleRecord;
    if (width > 1 && isWhole(record, width) && isRecord(record)) first = index;
  }
  return first;
}

const isValue = (group: KindGroup | undefined): boolean => group === 'number' || group === 'time';

/** The table of a width from some record on. */
export function draftFrom(
  records: readonly SampleRecord[],
  start: number,
  width: number,
): TableDraft {
  const whole = records.flatMap((record, index) =>
    index >= start && isWhole(record, width) ? [{ record, index }] : [],
  );
  const longer = whole.filter(({ record }) => record.width === width + 1).length;
  const endsEmpty = width > 1 && whole.every(({ record }) => record.core < width);
  const columnCount = endsEmpty ? width - 1 : width;
  return {
    cellCount: !endsEmpty && 2 * longer > whole.length ? width + 1 : width,
    columnCount,
    rows: whole.map(({ record, index }) => ({
      record,
      index,
      cells: Array.from({ length: columnCount }, (_, cell) => record.cells[cell] ?? ''),
      gap: record.gap,
    })),
  };
}

/** Remarks behind «#» are no records, unless the last of them names a column of times. */
function skipComments(records: readonly SampleRecord[], from: number): number {
  let start = from;
  while (start + 1 < records.length && isComment(records[start])) start++;
  const last = records[start - 1];
  const names =
    start > from &&
    last?.width === records[start]?.width &&
    last?.cells.some(isTimeName) &&
    !records[start]?.cells.some(isTimeName);
  return names ? start - 1 : start;
}

/** A column may well be called «#». */
const isComment = (record: SampleRecord | undefined): boolean => /^#./.test(record?.cells[0] ?? '');
