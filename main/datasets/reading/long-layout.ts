import type { RecordSpan } from '../form/record-span';
import type { ObservedSeries } from '../observations';
import { growingDoubles, growingIntegers } from './growing-column';
import { OwnerOrder } from './owner-order';
import type { CellColumn } from './read-cell';
import type { RowTimes } from './row-times';
import { SeriesKeys } from './series-keys';
import type { TableLayout } from './table-layout';
import { TimeColumn } from './time-column';
import { uniqueName } from './unique-name';
import { ValueColumns } from './value-columns';

export interface LongColumns {
  /** Positions in a record of the cells that say which series a row belongs to. */
  keys: readonly { name: string; index: number }[];
  values: readonly CellColumn[];
}

/** One row a series and time; series stand in the order in which they appear. */
export function longLayout(
  rowTimes: RowTimes,
  columns: LongColumns,
  expectedRows: number | null,
): TableLayout {
  const timeColumn = new TimeColumn(rowTimes);
  const cells = new ValueColumns(columns.values);
  const { values } = cells;
  const keys = new SeriesKeys(columns.keys);
  const times = growingDoubles(expectedRows ?? 0);
  const lines = growingIntegers(expectedRows ?? 0);
  const owners = growingIntegers(expectedRows ?? 0);
  const read = columns.values.map(() => growingDoubles(expectedRows ?? 0));
  return {
    add(buffer: Buffer, span: Readonly<RecordSpan>, row: number) {
      const owner = keys.find(buffer, span);
      if (typeof owner !== 'number') return owner;
      // Where rows are counted, each series counts its own.
      const time = timeColumn.read(
        buffer,
        span,
        rowTimes.format === null ? keys.count(owner) : row,
      );
      if (Number.isNaN(time)) return timeColumn.reject(buffer, span);
      const misfit = cells.read(buffer, span);
      if (misfit !== null || expectedRows === null) return misfit;
      times.push(time);
      lines.push(span.line);
      owners.push(owner);
      for (let at = 0; at < read.length; at++) read[at]?.push(values[at] as number);
      return null;
    },
    addPlain: null,
    unreadableTimes: () => timeColumn.unreadable(),
    finish() {
      const order = new OwnerOrder(owners.take(), keys.names.length);
      const sortedTimes = order.split(times.take(), (length) => new Float64Array(length));
      const sortedLines = order.split(lines.take(), (length) => new Uint32Array(length));
      const sortedValues = read.map((column) =>
        order.split(column.take(), (length) => new Float64Array(length)),
      );
      const taken = new Set<string>();
      return keys.names.flatMap((key, owner) =>
        columns.values.map(
          ({ name }, at): ObservedSeries => ({
            name: uniqueName(columns.values.length > 1 ? `${key} ${name}` : key, taken),
            times: sortedTimes[owner] as Float64Array,
            values: sortedValues[at]?.[owner] as Float64Array,
            lines: sortedLines[owner] as Uint32Array,
          }),
        ),
      );
    },
  };
}
