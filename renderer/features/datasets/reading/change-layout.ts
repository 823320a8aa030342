import type { ColumnInspection } from '@shared/domain/dataset/inspection';
import { seriesColumns, timeColumns } from '@shared/domain/dataset/layout-columns';
import type { Layout, TimeSource } from '@shared/domain/dataset/reading';

type Columns = readonly ColumnInspection[];

export const noTimes: TimeSource = { kind: 'none', start: null, frequency: null };

/** What the times of a column seem to be written in; a guess to begin with where none was found. */
function formatOf(columns: Columns, name: string): string {
  const column = columns.find((other) => other.name === name);
  return column?.timeFormat ?? column?.otherTimeFormats[0] ?? '%Y-%m-%d';
}

export const timeOfColumn = (columns: Columns, column: string): TimeSource => ({
  kind: 'column',
  column,
  format: formatOf(columns, column),
  zone: null,
});

function guessTime(columns: Columns): TimeSource {
  const column = columns.find(({ type }) => type === 'time');
  return column ? timeOfColumn(columns, column.name) : noTimes;
}

const numbersBut = (columns: Columns, taken: readonly string[]) =>
  columns.filter(({ type, name }) => type === 'number' && !taken.includes(name));

const names = (columns: Columns) => columns.map(({ name }) => name);

/**
 * A layout of another kind that keeps what it can of the one before. null where the table cannot
 * be laid out so: it has no column for the values, or none that tells the series apart.
 */
export function layoutOfKind(
  kind: Layout['kind'],
  before: Layout | null,
  columns: Columns,
): Layout | null {
  const time = before && before.kind !== 'rows' ? before.time : guessTime(columns);
  const taken = timeColumns(time);
  const words = columns.filter(
    ({ type, name }) => (type === 'category' || type === 'text') && !taken.includes(name),
  );
  const teller = words.find(({ type }) => type === 'category') ?? words[0];
  switch (kind) {
    case 'wide': {
      const values = names(numbersBut(columns, taken));
      return values.length === 0 ? null : { kind, time, values };
    }
    case 'long': {
      const values = names(numbersBut(columns, taken));
      return values.length === 0 || !teller ? null : { kind, time, series: [teller.name], values };
    }
    case 'rows': {
      const values = names(numbersBut(columns, []));
      return values.length === 0
        ? null
        : { kind, series: teller?.name ?? null, values, headerFormat: null, time: noTimes };
    }
  }
}

/** Other times; a column that holds them is no value and tells no series apart any more. */
export function withTime(layout: Layout, time: TimeSource): Layout | null {
  const taken = timeColumns(time);
  const values = layout.values.filter((name) => !taken.includes(name));
  if (values.length === 0) return null;
  if (layout.kind !== 'long') return { ...layout, time, values };
  const series = layout.series.filter((name) => !taken.includes(name));
  return series.length === 0 ? null : { ...layout, time, values, series };
}

/** Other value columns, in the table's order; null where there are none. */
export function withValues(layout: Layout, values: ReadonlySet<string>, columns: Columns) {
  const chosen = names(columns).filter((name) => values.has(name));
  return chosen.length === 0 ? null : { ...layout, values: chosen };
}

/** Other columns that tell the series apart; null where a long table is left without one. */
export function withSeries(layout: Layout, series: readonly string[]): Layout | null {
  const values = layout.values.filter((name) => !series.includes(name));
  if (values.length === 0) return null;
  switch (layout.kind) {
    case 'wide':
      return layout;
    case 'long':
      return series.length === 0 ? null : { ...layout, series: [...series].slice(0, 4), values };
    case 'rows':
      return { ...layout, series: series[0] ?? null, values };
  }
}

/** Columns that may hold values: all that hold neither times nor the names of series. */
export function valueCandidates(layout: Layout, columns: Columns): Columns {
  const taken = [...timeColumns(layout.time), ...seriesColumns(layout)];
  return columns.filter(({ name, type }) => !taken.includes(name) && type !== 'empty');
}
