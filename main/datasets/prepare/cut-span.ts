import { note } from '@shared/domain/dataset/note';
import type { Findings } from './findings';
import { impossible } from './prepare-failure';
import { isLookedAt, type RowGroup } from './row-group';
import type { StepOf } from './select-steps';

type Span = Pick<StepOf<'span'>, 'from' | 'to'>;

export const isWithin = (time: number, span: Span | undefined): boolean =>
  span === undefined ||
  (time >= (span.from ?? Number.NEGATIVE_INFINITY) &&
    time <= (span.to ?? Number.POSITIVE_INFINITY));

/**
 * The rows within a span of time. @throws PrepareFailure prepare-impossible where none is.
 */
export function cutSpan(
  groups: readonly RowGroup[],
  span: Span | undefined,
  { notes }: Findings,
): RowGroup[] {
  if (span === undefined) return [...groups];
  let [count, left] = [0, 0];
  const cut = groups.map((group) => {
    const { times, lines, series } = group;
    // In order: what is within is one stretch.
    const inside = times.filter((time) => isWithin(time, span)).length;
    const start = inside === 0 ? 0 : times.findIndex((time) => isWithin(time, span));
    if (isLookedAt(group)) {
      count += times.length - inside;
      left += inside;
    }
    const take = (values: Float64Array) => values.subarray(start, start + inside);
    return {
      times: take(times),
      lines: lines.subarray(start, start + inside),
      series: series.map((one) => ({ ...one, values: take(one.values) })),
    };
  });
  if (left === 0) throw impossible(groups[0]?.series[0]?.name ?? '', 'reason-span-empty');
  if (count > 0) notes.push(note('prepare.span', { count }));
  return cut;
}
