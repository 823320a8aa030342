import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { findSeriesOutliers } from './find-series-outliers';
import { marks } from './laid-series';
import type { Prepared } from './prepared';

/**
 * Marks the outliers of every series, values unchanged, and counts them in its summary. `prepareSeries`
 * does it unless it is told that the caller will; once a preparation.
 * @param steps of the same preparation: they say how far an outlier is away.
 */
export function flagOutliers(prepared: Prepared, steps: readonly PrepareStep[]): void {
  for (const { summary, values, marks: seriesMarks } of prepared.series) {
    if (summary.role === 'ignored') continue;
    findSeriesOutliers({ name: summary.name, values, marks: seriesMarks }, steps, (step) => {
      seriesMarks[step] = marks.outlier;
      summary.outlierCount++;
    });
  }
}
