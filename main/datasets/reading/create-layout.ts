import { type AppError, appError } from '@shared/domain/app-error';
import { assertNever } from '@shared/domain/assert-never';
import { layoutColumns } from '@shared/domain/dataset/layout-columns';
import type { Layout } from '@shared/domain/dataset/reading';
import { fail, type Result, succeed } from '@shared/domain/result';
import { numberReader } from '../cells/number-reader';
import { withFile } from '../with-file';
import { longLayout } from './long-layout';
import { canReadPlain, PlainRecords } from './plain-records';
import type { CellColumn } from './read-cell';
import { type RowTimes, rowTimesOf } from './row-times';
import { rowsLayout } from './rows-layout';
import type { TableLayout } from './table-layout';
import type { TableReading } from './table-reading';
import { ValueColumns } from './value-columns';
import { wideLayout } from './wide-layout';

/** Errors: csv-column-unknown, choices-invalid, csv-time-unreadable. */
export function createLayout(table: TableReading): Result<TableLayout, AppError> {
  const { file, columnNames, reading, expectedRows } = table;
  const { layout } = reading;
  const unknown = layoutColumns(layout).find((name) => !columnNames.includes(name));
  if (unknown !== undefined) {
    const allowed = columnNames.join(', ');
    return fail(appError('csv-column-unknown', { file, value: unknown, allowed }));
  }
  const indexOf = (name: string) => columnNames.indexOf(name);
  const values = layout.values.map((name): CellColumn => {
    const reader = numberReader(
      reading.numbers,
      reading.missingWords,
      reading.units?.[name] ?? null,
    );
    return { name, index: indexOf(name), reader };
  });
  const created = createOf(layout, values);
  return created.ok ? created : fail(withFile(created.error, file));

  function createOf(chosen: Layout, columns: readonly CellColumn[]): Result<TableLayout, AppError> {
    if (chosen.kind === 'rows') {
      const name = chosen.series === null ? null : indexOf(chosen.series);
      return rowsLayout(chosen, reading, { name, values: columns }, expectedRows !== null);
    }
    const times = rowTimesOf(chosen.time, reading, indexOf);
    if (!times.ok) return times;
    switch (chosen.kind) {
      case 'wide':
        return succeed(wideOf(table, times.value, columns));
      case 'long': {
        const keys = chosen.series.map((name) => ({ name, index: indexOf(name) }));
        return succeed(longLayout(times.value, { keys, values: columns }, expectedRows));
      }
      default:
        return assertNever(chosen);
    }
  }
}

function wideOf(
  { columnNames, reading, expectedRows }: TableReading,
  times: RowTimes,
  columns: readonly CellColumn[],
): TableLayout {
  const cells = new ValueColumns(columns);
  const { dialect, headerRows } = reading.form;
  const values = columns.map(({ index }) => index);
  const used = new Set([...values, ...(times.column ? [times.column.index] : [])]);
  const isSimple =
    (times.column !== null || times.format === null) &&
    used.size === values.length + (times.column ? 1 : 0) &&
    // A person's words for a missing value may look like a number, and a header like a record.
    reading.missingWords.length === 0 &&
    (headerRows === 0 || columns.some(({ name, reader }) => reader.read(name) === undefined));
  const plain =
    isSimple && canReadPlain(dialect, reading.numbers, times.format)
      ? new PlainRecords(dialect, reading.numbers.decimalMark, {
          columnCount: columnNames.length,
          time: times.column,
          values,
          numbers: cells.values,
        })
      : null;
  return wideLayout(times, cells, plain, expectedRows);
}
