import { assertNever } from '@shared/domain/assert-never';
import { note } from '@shared/domain/dataset/note';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { dayOf, weekdayOf } from '@shared/numeric/calendar/civil-date';
import { fillForward } from '@shared/numeric/fill/fill-forward';
import { fillLinear } from '@shared/numeric/fill/fill-linear';
import { fillSeasonal } from '@shared/numeric/fill/fill-seasonal';
import { maxMissingShare } from '@shared/numeric/frequency/infer-frequency';
import { seasonStepsOf } from '@shared/numeric/season';
import { dropMissing } from './drop-missing';
import { type Findings, listNames } from './findings';
import { type Laid, type LaidSeries, marks, ownValues } from './laid-series';
import { type StepOf, selectMissing } from './select-steps';

type Method = StepOf<'missing'>['method'];
type Filling = Exclude<Method, 'keep' | 'drop'>;

/**
 * Steps without a value as the recipe says, series by series. Where it says nothing: on the straight
 * line between their neighbours, but left missing where more than a quarter of a series would be made
 * up. Filled steps are marked `imputed`, replaced outliers `replaced`.
 */
export function fillMissing(laid: Laid, steps: readonly PrepareStep[], findings: Findings): Laid {
  const { notes } = findings;
  const filled = new Map<Filling, { series: string[]; count: number }>();
  const [sparse, unseasonal]: [string[], string[]] = [[], []];
  const dropping: LaidSeries[] = [];
  for (const series of laid.series) {
    if (series.missingCount === 0 || series.role === 'ignored') continue;
    const method = selectMissing(steps, series.name)?.method ?? usualMethod(series);
    if (method === null) sparse.push(series.name);
    if (method === 'drop') dropping.push(series);
    if (method === null || method === 'keep' || method === 'drop') continue;
    const used = fill(series, method, laid);
    if (used !== method) unseasonal.push(series.name);
    const entry = filled.get(used) ?? { series: [], count: 0 };
    entry.series.push(series.name);
    entry.count += settleMarks(series);
    filled.set(used, entry);
  }
  // What was taken away and not filled is missing like the rest.
  for (const series of laid.series) if (series.missingCount > 0) settleMarks(series);
  for (const [method, { series, count }] of filled) {
    notes.push(note(`prepare.filled-${method}`, { count, series: listNames(series) }));
  }
  if (sparse.length > 0) notes.push(note('prepare.too-sparse', { series: listNames(sparse) }));
  if (unseasonal.length > 0) {
    notes.push(note('prepare.no-seasons', { series: listNames(unseasonal) }));
  }
  return dropping.length > 0 ? dropMissing(laid, dropping, findings) : laid;
}

function usualMethod({ missingCount, firstStep, lastStep }: LaidSeries): Method | null {
  return missingCount > maxMissingShare * (lastStep - firstStep + 1) ? null : 'linear';
}

/** @returns how it was filled: linearly where there are not enough seasons. */
function fill(series: LaidSeries, method: Filling, laid: Laid): Filling {
  const values = ownValues(series);
  switch (method) {
    case 'forward':
      fillForward(values);
      return method;
    case 'seasonal':
      if (fillSeasonal(values, seasonStepsOf(laid.frequency), phaseOf(laid))) return method;
      break;
    case 'linear':
      break;
    default:
      return assertNever(method);
  }
  // Irregular steps are as far apart as their times say.
  const isIrregular = laid.frequency.unit === 'step' && laid.hasCalendar;
  fillLinear(values, isIrregular ? laid.times : null);
  return 'linear';
}

/** Business days off are no steps: there the phase is the weekday, elsewhere steps are counted. */
function phaseOf({ frequency, times }: Laid): (step: number) => number {
  const seasonSteps = seasonStepsOf(frequency);
  return frequency.unit === 'business-day' && frequency.count === 1
    ? (step) => Math.min(4, weekdayOf(dayOf(times[step] as number)))
    : (step) => step % seasonSteps;
}

/** Marks what has a value now. @returns how many. */
function settleMarks(series: LaidSeries): number {
  let count = 0;
  for (let step = series.firstStep; step <= series.lastStep; step++) {
    const mark = series.marks[step];
    const isMissing = Number.isNaN(series.values[step] as number);
    if (isMissing) series.marks[step] = marks.missing;
    else if (mark === marks.missing || mark === marks.outlier) {
      series.marks[step] = mark === marks.missing ? marks.imputed : marks.replaced;
      count++;
    }
  }
  series.missingCount -= count;
  return count;
}
