import { note } from '@shared/domain/dataset/note';
import type { Aggregate } from '@shared/domain/dataset/recipe';
import { aggregateSeries } from './aggregate-series';
import { type Findings, listNames } from './findings';
import type { LaidSeries } from './laid-series';

/** All series by the same buckets; notes how many rest on a part of their steps. */
export function joinSeries(
  series: readonly LaidSeries[],
  starts: Int32Array,
  aggregate: Aggregate,
  { notes }: Findings,
): LaidSeries[] {
  const joined: LaidSeries[] = [];
  const [empty, incomplete]: [string[], string[]] = [[], []];
  let count = 0;
  for (const one of series) {
    const answer = aggregateSeries(one, starts, aggregate);
    if (answer.series === null) empty.push(one.name);
    else joined.push(answer.series);
    if (answer.incomplete === 0 || one.role === 'ignored') continue;
    incomplete.push(one.name);
    count += answer.incomplete;
  }
  if (count > 0) {
    const code = aggregate === 'sum' ? 'prepare.sums-missing' : 'prepare.buckets-incomplete';
    notes.push(note(code, { count, series: listNames(incomplete) }));
  }
  if (empty.length > 0) notes.push(note('prepare.series-empty', { series: listNames(empty) }));
  return joined;
}
