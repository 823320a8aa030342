import { note } from '@shared/domain/dataset/note';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { findSeriesOutliers } from './find-series-outliers';
import { type Findings, listNames } from './findings';
import { type Laid, type LaidSeries, marks, ownValues } from './laid-series';
import { selectOutliers } from './select-steps';

/**
 * Changes outliers where the recipe says so, and only there: to the median around them (marked
 * `replaced`), or to missing values (marked `outlier` until it is known whether they are filled).
 */
export function replaceOutliers(
  { series }: Laid,
  steps: readonly PrepareStep[],
  { notes }: Findings,
): void {
  const changed = { missing: [] as string[], median: [] as string[] };
  const counts = { missing: 0, median: 0 };
  for (const one of series) {
    const replace = selectOutliers(steps, one.name)?.replace ?? 'nothing';
    if (replace === 'nothing' || one.role === 'ignored') continue;
    const found: { step: number; median: number }[] = [];
    findSeriesOutliers(one, steps, (step, median) => found.push({ step, median }));
    if (found.length === 0) continue;
    const values = ownValues(one);
    for (const { step, median } of found) {
      values[step] = replace === 'median' ? median : Number.NaN;
      one.marks[step] = replace === 'median' ? marks.replaced : marks.outlier;
    }
    if (replace === 'missing') trim(one, found.length);
    changed[replace].push(one.name);
    counts[replace] += found.length;
  }
  for (const way of ['missing', 'median'] as const) {
    if (counts[way] === 0) continue;
    const params = { count: counts[way], series: listNames(changed[way]) };
    notes.push(note(`prepare.outliers-${way}`, params));
  }
}

/** A series whose first or last value was taken away begins or ends at the next. */
function trim(series: LaidSeries, emptied: number): void {
  const { values } = series;
  let outside = 0;
  const leaveOut = (step: number) => {
    if (series.marks[step] === marks.outlier) outside++;
    else series.missingCount--;
    series.marks[step] = marks.missing;
  };
  while (Number.isNaN(values[series.firstStep] as number)) leaveOut(series.firstStep++);
  while (Number.isNaN(values[series.lastStep] as number)) leaveOut(series.lastStep--);
  series.missingCount += emptied - outside;
}
