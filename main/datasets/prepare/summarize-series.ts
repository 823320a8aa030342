import { findGaps } from './find-gaps';
import { type LaidSeries, marks } from './laid-series';
import type { PreparedSeries } from './prepared';

/** A laid series with its summary. Outliers count where they are marked, replaced ones among them. */
export function summarizeSeries(series: LaidSeries, times: Float64Array): PreparedSeries {
  const { name, role, values, firstStep, lastStep } = series;
  const counts = countMarks(series);
  return {
    values,
    marks: series.marks,
    firstStep,
    lastStep,
    summary: {
      name,
      role,
      length: lastStep - firstStep + 1,
      startTime: times[firstStep] as number,
      endTime: times[lastStep] as number,
      imputedCount: counts[marks.imputed] as number,
      missingCount: counts[marks.missing] as number,
      outlierCount: (counts[marks.outlier] as number) + (counts[marks.replaced] as number),
      gaps: findGaps(series, times),
    },
  };
}

function countMarks({ marks: seriesMarks, firstStep, lastStep }: LaidSeries): Uint32Array {
  const counts = new Uint32Array(5);
  for (let step = firstStep; step <= lastStep; step++) {
    const mark = seriesMarks[step] as number;
    counts[mark] = (counts[mark] as number) + 1;
  }
  return counts;
}
