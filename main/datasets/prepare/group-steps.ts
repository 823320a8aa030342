import { note } from '@shared/domain/dataset/note';
import type { Aggregate } from '@shared/domain/dataset/recipe';
import type { Findings } from './findings';
import { joinSeries } from './join-series';
import type { Laid } from './laid-series';

/** Every `count` steps as one, known by the first of them: for series without a calendar. */
export function groupSteps(
  laid: Laid,
  count: number,
  aggregate: Aggregate,
  findings: Findings,
): Laid {
  const { length } = laid.times;
  const groups = Math.ceil(length / count);
  const starts = Int32Array.from({ length: groups + 1 }, (_, group) =>
    Math.min(group * count, length),
  );
  const left = length % count;
  if (left > 0) findings.notes.push(note('prepare.last-group-partial', { count: left, of: count }));
  return {
    ...laid,
    frequency: { unit: 'step', count },
    times: Float64Array.from({ length: groups }, (_, group) => laid.times[group * count] as number),
    series: joinSeries(laid.series, starts, aggregate, findings),
  };
}
