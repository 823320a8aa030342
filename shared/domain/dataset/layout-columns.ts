import type { Layout, TimeSource } from './reading';

/** Columns that the times of the rows come from. */
export function timeColumns(time: TimeSource): readonly string[] {
  switch (time.kind) {
    case 'column':
      return [time.column];
    case 'two-columns':
      return time.columns;
    case 'none':
      return [];
  }
}

/** Columns that say which series a row is of. */
export function seriesColumns(layout: Layout): readonly string[] {
  switch (layout.kind) {
    case 'wide':
      return [];
    case 'long':
      return layout.series;
    case 'rows':
      return layout.series === null ? [] : [layout.series];
  }
}

/** All columns that a layout names: of times, of series, of values. */
export const layoutColumns = (layout: Layout): string[] => [
  ...timeColumns(layout.time),
  ...seriesColumns(layout),
  ...layout.values,
];
