import { note } from '@shared/domain/dataset/note';
import { fitGrid } from '@shared/numeric/frequency/fit-grid';
import type { StepGrid } from '@shared/numeric/frequency/step-grid';
import { createBucketGrid } from '@shared/numeric/resample/bucket-grid';
import type { Findings } from './findings';
import { groupSteps } from './group-steps';
import { joinSeries } from './join-series';
import type { Laid } from './laid-series';
import { impossible } from './prepare-failure';
import type { StepOf } from './select-steps';
import { frequencyParam, showTime } from './show-time';

const maxBuckets = 20_000_000;

/**
 * The series by longer steps, which begin where the calendar says (`createBucketGrid`) and are known
 * by their beginning; by so many steps each where there is no calendar.
 * @throws PrepareFailure prepare-impossible for a calendar where the file has no times.
 */
export function joinSteps(
  laid: Laid,
  { frequency, aggregate }: StepOf<'resample'>,
  findings: Findings,
): Laid {
  const grid = createBucketGrid(frequency, laid.times[0] as number);
  if (grid === null) return groupSteps(laid, frequency.count, aggregate, findings);
  if (!laid.hasCalendar) throw impossible(laid.series[0]?.name ?? '', 'reason-no-calendar');
  const { times } = laid;
  const first = grid.stepAround(times[0] as number);
  const last = grid.stepAround(times[times.length - 1] as number);
  const buckets = last - first + 1;
  if (buckets > maxBuckets) {
    const params = { count: buckets, allowed: maxBuckets };
    throw impossible(laid.series[0]?.name ?? '', 'reason-too-many-steps', params);
  }
  const starts = new Int32Array(buckets + 1);
  let bucket = 0;
  for (let step = 0; step < times.length; step++) {
    const number = grid.stepAround(times[step] as number) - first;
    while (bucket < number) starts[++bucket] = step;
  }
  starts[buckets] = times.length;
  notePartial(laid, grid, findings);
  return {
    ...laid,
    frequency: grid.frequency,
    times: Float64Array.from({ length: buckets }, (_, index) => grid.timeOf(first + index)),
    series: joinSeries(laid.series, starts, aggregate, findings),
  };
}

/** Notes where the series begins behind the beginning of a bucket, or ends before its end. */
function notePartial({ frequency, times }: Laid, grid: StepGrid, { notes }: Findings): void {
  const own = fitGrid(times, frequency);
  // Irregular steps do not say where they should have begun.
  if (own === null) return;
  const [first, last] = [times[0] as number, times[times.length - 1] as number];
  const sameAs = (time: number, other: number) =>
    grid.stepAround(own.timeOf(own.stepAround(time) + other)) === grid.stepAround(time);
  const params = { frequency: frequencyParam(grid.frequency) };
  const labelOf = (time: number) => showTime(grid.timeOf(grid.stepAround(time)), true);
  if (sameAs(first, -1))
    notes.push(note('prepare.first-partial', { ...params, time: labelOf(first) }));
  if (sameAs(last, 1)) notes.push(note('prepare.last-partial', { ...params, time: labelOf(last) }));
}
