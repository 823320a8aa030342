import type { RecordSpan } from '../form/record-span';
import type { ObservedSeries } from '../observations';
import { growingDoubles, growingIntegers } from './growing-column';
import type { PlainRecords } from './plain-records';
import type { RowTimes } from './row-times';
import type { TableLayout } from './table-layout';
import { TimeColumn } from './time-column';
import type { ValueColumns } from './value-columns';

/**
 * One column a series. The series share times and lines.
 * @param plain fills the values of `cells` too; null where there is no quick way.
 */
export function wideLayout(
  rowTimes: RowTimes,
  cells: ValueColumns,
  plain: PlainRecords | null,
  expectedRows: number | null,
): TableLayout {
  const timeColumn = new TimeColumn(rowTimes);
  const isCounted = rowTimes.format === null;
  const { values, names } = cells;
  const times = growingDoubles(expectedRows ?? 0);
  const lines = growingIntegers(expectedRows ?? 0);
  const series = names.map(() => growingDoubles(expectedRows ?? 0));
  const take = (time: number, line: number) => {
    times.push(time);
    lines.push(line);
    for (let at = 0; at < series.length; at++) series[at]?.push(values[at] as number);
  };
  return {
    add(buffer: Buffer, span: Readonly<RecordSpan>, row: number) {
      const time = timeColumn.read(buffer, span, row);
      if (Number.isNaN(time)) return timeColumn.reject(buffer, span);
      const misfit = cells.read(buffer, span);
      if (misfit !== null || expectedRows === null) return misfit;
      take(time, span.line);
      return null;
    },
    addPlain:
      plain &&
      ((buffer, start, length, line, row) => {
        const end = plain.read(buffer, start, length);
        if (end > 0 && expectedRows !== null) take(isCounted ? row : plain.time, line);
        return end;
      }),
    unreadableTimes: () => timeColumn.unreadable(),
    finish() {
      const shared = { times: times.take(), lines: lines.take() };
      return names.map(
        (name, at): ObservedSeries => ({
          name,
          ...shared,
          values: series[at]?.take() ?? new Float64Array(),
        }),
      );
    },
  };
}
