import { markOf, type SeriesRole } from '@shared/domain/dataset/dataset';
import type { Frequency } from '@shared/domain/frequency';

export const marks = {
  observed: markOf('observed'),
  imputed: markOf('imputed'),
  missing: markOf('missing'),
  outlier: markOf('outlier'),
  replaced: markOf('replaced'),
} as const;

/** A series on the grid of its data set, while it is prepared. */
export interface LaidSeries {
  name: string;
  role: SeriesRole;
  /** NaN outside of first to last step, and where a value is missing. */
  values: Float64Array;
  /** `values` belongs to the observations and must be copied before it is changed. */
  isShared: boolean;
  marks: Uint8Array;
  firstStep: number;
  lastStep: number;
  /** Missing steps from first to last. */
  missingCount: number;
}

/** All series of a data set, while they are prepared. */
export interface Laid {
  frequency: Frequency;
  agreeShare: number;
  /** Whether `times` are times; otherwise they are numbers of steps. */
  hasCalendar: boolean;
  times: Float64Array;
  series: LaidSeries[];
}

/** A series from its values on the grid; null where it has none. */
export function laySeries(
  name: string,
  role: SeriesRole,
  values: Float64Array,
  isShared: boolean,
): LaidSeries | null {
  let firstStep = 0;
  let lastStep = values.length - 1;
  while (firstStep <= lastStep && Number.isNaN(values[firstStep] as number)) firstStep++;
  if (firstStep > lastStep) return null;
  while (Number.isNaN(values[lastStep] as number)) lastStep--;
  const seriesMarks = new Uint8Array(values.length);
  seriesMarks.fill(marks.missing, 0, firstStep).fill(marks.missing, lastStep + 1);
  let missingCount = 0;
  for (let step = firstStep + 1; step < lastStep; step++) {
    if (!Number.isNaN(values[step] as number)) continue;
    seriesMarks[step] = marks.missing;
    missingCount++;
  }
  return { name, role, values, isShared, marks: seriesMarks, firstStep, lastStep, missingCount };
}

/** The values, to be changed. */
export function ownValues(series: LaidSeries): Float64Array {
  if (series.isShared) {
    series.values = series.values.slice();
    series.isShared = false;
  }
  return series.values;
}

/** The series at some of its steps, ascending; null where none of them has a value. */
export function laySeriesAgain(series: LaidSeries, steps: Uint32Array): LaidSeries | null {
  const values = Float64Array.from(steps, (step) => series.values[step] as number);
  const laid = laySeries(series.name, series.role, values, false);
  if (laid === null) return null;
  for (let step = laid.firstStep; step <= laid.lastStep; step++) {
    laid.marks[step] = series.marks[steps[step] as number] as number;
  }
  return laid;
}
