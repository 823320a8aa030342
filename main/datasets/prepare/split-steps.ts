import { assertNever } from '@shared/domain/assert-never';
import { note } from '@shared/domain/dataset/note';
import type { Frequency } from '@shared/domain/frequency';
import { fillForward } from '@shared/numeric/fill/fill-forward';
import { fitGrid } from '@shared/numeric/frequency/fit-grid';
import { typicalStepMs } from '@shared/numeric/frequency/frequency-units';
import type { Findings } from './findings';
import { type Laid, type LaidSeries, laySeries, marks } from './laid-series';
import { impossible } from './prepare-failure';
import type { StepOf } from './select-steps';
import { frequencyParam } from './show-time';

type Fill = StepOf<'resample'>['fill'];

const maxValues = 60_000_000;

/** Whether a frequency has shorter steps than the series. */
export const isSplit = (laid: Laid, frequency: Frequency): boolean =>
  laid.hasCalendar && typicalStepMs(frequency) < stepMsOf(laid);

/** About how long the steps of the series are; in the middle, where no calendar says so. */
function stepMsOf({ frequency, times }: Laid): number {
  const typical = typicalStepMs(frequency);
  if (!Number.isNaN(typical) || times.length < 2) return typical;
  const differences = times.slice(1).map((time, index) => time - (times[index] as number));
  return differences.sort()[differences.length >> 1] as number;
}

/**
 * The series by shorter steps, from its first time to its last. A step that a value stands on has it;
 * those between have what `fill` says and are marked `imputed`: the straight line through the values
 * before and behind by time, the value before, or nothing. A value that stands on no shorter step
 * counts for the one it lies in.
 */
export function splitSteps(laid: Laid, frequency: Frequency, fill: Fill, findings: Findings): Laid {
  const { times } = laid;
  const [first, last] = [times[0] as number, times[times.length - 1] as number];
  const about = ((last - first) / typicalStepMs(frequency)) * laid.series.length;
  if (about > maxValues) {
    const params = { count: Math.round(about), allowed: maxValues };
    throw impossible(laid.series[0]?.name ?? '', 'reason-too-many-steps', params);
  }
  // From the first time on: the 1st of a month stays on a weekly grid of its own weekday.
  const grid = fitGrid([first], frequency);
  if (grid === null) return laid;
  const [start, end] = [grid.stepAround(first), grid.stepAround(last)];
  const split = Float64Array.from({ length: end - start + 1 }, (_, step) =>
    grid.timeOf(start + step),
  );
  const places = Int32Array.from(times, (time) => grid.stepAround(time) - start);
  const series = laid.series
    .map((one) => splitSeries(one, times, split, places, fill))
    .filter((one): one is LaidSeries => one !== null);
  const beside = times.filter((time, step) => split[places[step] as number] !== time).length;
  const params = { count: split.length - times.length, frequency: frequencyParam(frequency) };
  findings.notes.push(note(`prepare.split-${fill}`, params));
  if (beside > 0) findings.notes.push(note('prepare.split-beside', { count: beside }));
  return { ...laid, frequency, times: split, series };
}

function splitSeries(
  series: LaidSeries,
  times: Float64Array,
  split: Float64Array,
  places: Int32Array,
  fill: Fill,
): LaidSeries | null {
  const values = new Float64Array(split.length).fill(Number.NaN);
  const splitMarks = new Uint8Array(split.length).fill(marks.imputed);
  for (let step = series.firstStep; step <= series.lastStep; step++) {
    const place = places[step] as number;
    values[place] = series.values[step] as number;
    splitMarks[place] = series.marks[step] as number;
  }
  switch (fill) {
    case 'missing':
      break;
    case 'forward':
      fillForward(values);
      break;
    case 'linear':
      interpolate(series, times, split, places, values);
      break;
    default:
      assertNever(fill);
  }
  const laid = laySeries(series.name, series.role, values, false);
  if (laid === null) return null;
  for (let step = laid.firstStep; step <= laid.lastStep; step++) {
    if (laid.marks[step] === marks.observed) laid.marks[step] = splitMarks[step] as number;
  }
  return laid;
}

/** Between each two steps of the series that follow each other, where both have a value. */
function interpolate(
  series: LaidSeries,
  times: Float64Array,
  split: Float64Array,
  places: Int32Array,
  values: Float64Array,
): void {
  for (let step = series.firstStep; step < series.lastStep; step++) {
    const [from, to] = [series.values[step] as number, series.values[step + 1] as number];
    const [start, end] = [times[step] as number, times[step + 1] as number];
    for (let place = (places[step] as number) + 1; place < (places[step + 1] as number); place++) {
      const share = ((split[place] as number) - start) / (end - start);
      values[place] = from * (1 - share) + to * share;
    }
  }
}
