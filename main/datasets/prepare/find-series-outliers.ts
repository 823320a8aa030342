import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { defaultHampel, findOutliers } from '@shared/numeric/hampel';
import { type LaidSeries, marks } from './laid-series';
import { selectOutliers } from './select-steps';

/**
 * The outliers of a series among its observed values, by the recipe's step for it or else by the
 * default. What was filled in is neither looked at nor compared with.
 * @param visit is told the step and the median around it.
 */
export function findSeriesOutliers(
  series: Pick<LaidSeries, 'name' | 'values' | 'marks'>,
  steps: readonly PrepareStep[],
  visit: (step: number, median: number) => void,
): void {
  const { halfWindow, threshold } = selectOutliers(steps, series.name) ?? defaultHampel;
  const isFilled = series.marks.some((mark) => mark === marks.imputed || mark === marks.replaced);
  const observed = isFilled
    ? series.values.map((value, step) =>
        series.marks[step] === marks.observed ? value : Number.NaN,
      )
    : series.values;
  findOutliers(observed, { halfWindow, threshold }, visit);
}
