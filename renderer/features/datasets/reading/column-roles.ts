import { seriesColumns, timeColumns } from '@shared/domain/dataset/layout-columns';
import type { Layout } from '@shared/domain/dataset/reading';

export type ColumnRole = 'time' | 'value' | 'series';

/** A function from a column's name to what a layout takes it for; of thousands of columns too. */
export function rolesOf(layout: Layout): (column: string) => ColumnRole | undefined {
  const roles = new Map<string, ColumnRole>();
  for (const name of layout.values) roles.set(name, 'value');
  for (const name of seriesColumns(layout)) roles.set(name, 'series');
  for (const name of timeColumns(layout.time)) roles.set(name, 'time');
  return (column) => roles.get(column);
}
