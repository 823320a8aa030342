import { type AppError, appError } from '@shared/domain/app-error';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { fail, type Result, succeed } from '@shared/domain/result';
import { seasonStepsOf } from '@shared/numeric/season';
import type { Observations } from '../observations';
import { alignTimes } from './align-times';
import { assignRoles } from './assign-roles';
import { chooseGrid } from './choose-grid';
import { cutSpan, isWithin } from './cut-span';
import { fillMissing } from './fill-missing';
import type { Findings } from './findings';
import { flagOutliers } from './flag-outliers';
import { joinSteps } from './join-steps';
import type { Laid } from './laid-series';
import { layOnGrid } from './lay-on-grid';
import { mergeRepeated } from './merge-repeated';
import { PrepareFailure } from './prepare-failure';
import type { Prepared } from './prepared';
import { replaceOutliers } from './replace-outliers';
import { groupRows } from './row-group';
import { selectStep } from './select-steps';
import { sortRows } from './sort-rows';
import { isSplit, splitSteps } from './split-steps';
import { summarizeSeries } from './summarize-series';

export interface PrepareOptions {
  /**
   * `later`: the caller marks outliers by `flagOutliers`, outside of the time that a person waits
   * for; summaries count none until then.
   */
  flagging?: 'now' | 'later';
}

/**
 * Makes observations into series on one grid of steps. Steps of a recipe are taken in this order,
 * whatever theirs is; without them happens what is said behind each:
 *
 * 1. Rows are sorted by time; rows of one time are brought together (`duplicates`): those that say
 *    the same become one, others end the preparation with csv-time-repeated.
 * 2. Days and longer steps that are local midnights in UTC become their dates.
 * 3. `span`: rows outside are left out.
 * 4. `frequency`: the regular step is inferred, `chooseGrid`. Rows off it are set aside.
 * 5. `outliers`: replaced only where a step says so.
 * 6. `missing`: filled linearly, but left missing in a series of which more than a quarter would be
 *    made up; business days off are no steps, and no more are the gaps of irregular times.
 * 7. `resample`: not done. Empty buckets are treated as in 6.
 * 8. `roles`: every series is a target. What is ignored is laid on the grid but decides nothing.
 *
 * At last outliers are marked. All that was found or done is in `notes`; rows that were not used, in
 * `setAside`. Regular rows in order without missing values keep their arrays: `values` and `times`
 * are those of the observations, and nothing ever writes into these.
 *
 * Errors, `file` to be added by the caller: csv-time-repeated (`line`, `value`, `series`, `count`,
 * and `hint` 'daylight-saving' where an hour stands there twice because clocks went back),
 * csv-value-missing where no target has two values, prepare-impossible.
 */
export function prepareSeries(
  observations: Observations,
  steps: readonly PrepareStep[],
  { flagging = 'now' }: PrepareOptions = {},
): Result<Prepared, AppError> {
  try {
    const findings: Findings = { notes: [], setAside: [] };
    const laid = layObservations(observations, steps, findings);
    requireTwoValues(laid, observations);
    replaceOutliers(laid, steps, findings);
    const prepared = summarize(reshape(laid, steps, findings), findings);
    if (flagging === 'now') flagOutliers(prepared, steps);
    return succeed(prepared);
  } catch (error) {
    if (error instanceof PrepareFailure) return fail(error.appError);
    throw error;
  }
}

/** Steps 1 to 4. */
function layObservations(
  observations: Observations,
  steps: readonly PrepareStep[],
  findings: Findings,
): Laid {
  const { timing } = observations;
  const groups = groupRows(observations, assignRoles(observations, steps, findings));
  const span = selectStep(steps, 'span');
  const options = {
    keep: selectStep(steps, 'duplicates')?.keep ?? null,
    hasCalendar: timing.kind !== 'none',
    isWanted: (time: number) => isWithin(time, span),
  };
  const merged = mergeRepeated(sortRows(groups, findings), options, findings);
  const aligned = timing.kind === 'read' ? alignTimes(merged, findings) : merged;
  const cut = cutSpan(aligned, span, findings);
  return layOnGrid(cut, chooseGrid(cut, timing, steps, findings), timing, findings);
}

/** Steps 6 and 7. */
function reshape(laid: Laid, steps: readonly PrepareStep[], findings: Findings): Laid {
  const filled = fillMissing(laid, steps, findings);
  const step = selectStep(steps, 'resample');
  if (step === undefined) return filled;
  // What shorter steps leave missing between longer ones is meant to be.
  return isSplit(filled, step.frequency)
    ? splitSteps(filled, step.frequency, step.fill, findings)
    : fillMissing(joinSteps(filled, step, findings), steps, findings);
}

/** Two values are the least that has a step. */
function requireTwoValues({ series }: Laid, observations: Observations): void {
  const targets = series.filter(({ role }) => role === 'target');
  const counts = targets.map(
    ({ firstStep, lastStep, missingCount }) => lastStep - firstStep + 1 - missingCount,
  );
  const count = Math.max(0, ...counts);
  if (count >= 2) return;
  const column = targets[0]?.name ?? observations.series[0]?.name ?? '';
  throw new PrepareFailure(appError('csv-value-missing', { column, count }));
}

function summarize(
  { frequency, agreeShare, times, series }: Laid,
  { notes, setAside }: Findings,
): Prepared {
  return {
    frequency,
    agreeShare,
    seasonSteps: seasonStepsOf(frequency),
    times,
    series: series.map((one) => summarizeSeries(one, times)),
    notes,
    setAside: withoutRepetition(setAside),
  };
}

/** A row of a wide table is set aside once, in the order of the file. */
function withoutRepetition(setAside: Prepared['setAside']): Prepared['setAside'] {
  const byLine = new Map<number, Prepared['setAside'][number]>();
  for (const row of setAside) if (!byLine.has(row.line)) byLine.set(row.line, row);
  return [...byLine.values()].sort((a, b) => a.line - b.line);
}
