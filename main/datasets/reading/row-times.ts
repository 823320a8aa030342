import { type AppError, appError } from '@shared/domain/app-error';
import { type Note, note } from '@shared/domain/dataset/note';
import type { Reading, TimeSource } from '@shared/domain/dataset/reading';
import { fail, type Result, succeed } from '@shared/domain/result';
import { timeReader } from '../cells/time-reader';
import { cellText, type RecordSpan } from '../form/record-span';
import { type CellColumn, readCellText, shownCell } from './read-cell';

/** The times of the rows of a table, epoch ms, or their numbers where it has no times. */
export interface RowTimes {
  /** NaN where the row has none that can be read: `reason` says why then. */
  read(buffer: Buffer, span: Readonly<RecordSpan>, row: number): number;
  reason(buffer: Buffer, span: Readonly<RecordSpan>): Note;
  /** What the row says, for an error. */
  text(buffer: Buffer, span: Readonly<RecordSpan>): string;
  /** null where rows are counted. */
  format: string | null;
  /** The one column that has them; null where there is none or several. */
  column: CellColumn | null;
}

/**
 * @param columnIndex position of a column in a record.
 * Errors: choices-invalid where the format or the zone is not known.
 */
export function rowTimesOf(
  source: TimeSource,
  { missingWords }: Pick<Reading, 'missingWords'>,
  columnIndex: (name: string) => number,
): Result<RowTimes, AppError> {
  if (source.kind === 'none') return succeed(countedRows);
  const reader = timeReader(source.format, source.zone, missingWords);
  if (!reader.ok) {
    const { code, params } = reader.error;
    const unknown = code === 'cells.zone-unknown' ? 'zone' : 'format';
    const path = `layout.time.${unknown}`;
    const reason = `is not known: «${params[unknown] ?? ''}»`;
    return fail(appError('choices-invalid', { path, reason }));
  }
  if (source.kind === 'column') {
    const index = columnIndex(source.column);
    return succeed(
      timesInColumn({ name: source.column, index, reader: reader.value }, source.format),
    );
  }
  const indices = source.columns.map(columnIndex);
  return succeed(timesInColumns(source, indices, (text) => reader.value.read(text)));
}

const countedRows: RowTimes = {
  read: (_buffer, _span, row) => row,
  reason: () => note('reading.no-time'),
  text: () => '',
  format: null,
  column: null,
};

function timesInColumn(column: CellColumn, format: string): RowTimes {
  const { index, reader } = column;
  return {
    format,
    column,
    read(buffer, span) {
      // Not by `readCellBytes`: a call that always leads to the same reader is a faster one.
      if (span.escaped[index] === 0) {
        const time = reader.readBytes(
          buffer,
          span.starts[index] as number,
          span.ends[index] as number,
        );
        if (!Number.isNaN(time)) return time;
      }
      return readCellText(buffer, span, column) ?? Number.NaN;
    },
    reason(buffer, span) {
      const time = readCellText(buffer, span, column);
      if (time !== undefined) return note('reading.no-time', { column: column.name });
      const text = shownCell(buffer, span, column.index);
      return note('reading.not-a-time', { text, column: column.name, format });
    },
    text: (buffer, span) => shownCell(buffer, span, column.index),
  };
}

function timesInColumns(
  { columns, format }: Extract<TimeSource, { kind: 'two-columns' }>,
  indices: readonly number[],
  read: (text: string) => number | undefined,
): RowTimes {
  const textOf = (buffer: Buffer, span: Readonly<RecordSpan>) =>
    indices
      .map((index) => cellText(buffer, span, index).trim())
      .join(' ')
      .trim();
  const column = columns.join(' + ');
  return {
    format,
    column: null,
    read: (buffer, span) => read(textOf(buffer, span)) ?? Number.NaN,
    reason(buffer, span) {
      const text = textOf(buffer, span);
      return read(text) === undefined
        ? note('reading.not-a-time', { text, column, format })
        : note('reading.no-time', { column });
    },
    text: textOf,
  };
}
