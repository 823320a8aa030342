import { type AppError, appError } from '@shared/domain/app-error';
import type { Layout, Reading } from '@shared/domain/dataset/reading';
import { fail, type Result, succeed } from '@shared/domain/result';
import { timeReader } from '../cells/time-reader';
import { cellText, type RecordSpan } from '../form/record-span';
import type { ObservedSeries } from '../observations';
import type { CellColumn } from './read-cell';
import type { TableLayout } from './table-layout';
import { uniqueName } from './unique-name';
import { ValueColumns } from './value-columns';

type RowsLayout = Extract<Layout, { kind: 'rows' }>;

/**
 * One row a series, its times in the header or counted. A name that a series has already gets a
 * number behind it; series without name are numbered.
 * Errors: csv-time-unreadable where a column's name is no time in the format of the header.
 */
export function rowsLayout(
  layout: RowsLayout,
  reading: Pick<Reading, 'missingWords'>,
  columns: { name: number | null; values: readonly CellColumn[] },
  keepsRows: boolean,
): Result<TableLayout, AppError> {
  const times = headerTimes(layout, reading);
  if (!times.ok) return times;
  const cells = new ValueColumns(columns.values);
  const series: ObservedSeries[] = [];
  const names = new Set<string>();
  return succeed({
    add(buffer: Buffer, span: Readonly<RecordSpan>) {
      const misfit = cells.read(buffer, span);
      if (misfit !== null || !keepsRows) return misfit;
      const cell = columns.name === null ? '' : cellText(buffer, span, columns.name).trim();
      const name = uniqueName(cell || String(series.length + 1), names);
      const lines = new Uint32Array(times.value.length).fill(span.line);
      series.push({ name, times: times.value, values: cells.values.slice(), lines });
      return null;
    },
    addPlain: null,
    unreadableTimes: () => null,
    finish: () => series,
  });
}

function headerTimes(
  { headerFormat, values }: RowsLayout,
  { missingWords }: Pick<Reading, 'missingWords'>,
): Result<Float64Array, AppError> {
  if (headerFormat === null) return succeed(Float64Array.from(values, (_, index) => index));
  const reader = timeReader(headerFormat, null, missingWords);
  if (!reader.ok) {
    const reason = `is not known: «${headerFormat}»`;
    return fail(appError('choices-invalid', { path: 'layout.headerFormat', reason }));
  }
  const times = new Float64Array(values.length);
  for (const [index, value] of values.entries()) {
    const time = reader.value.read(value);
    if (time === undefined || Number.isNaN(time)) {
      return fail(appError('csv-time-unreadable', { line: 1, value, format: headerFormat }));
    }
    times[index] = time;
  }
  return succeed(times);
}
