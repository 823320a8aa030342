import type { Aggregate } from '@shared/domain/dataset/recipe';
import { aggregateValues } from '@shared/numeric/resample/aggregate-values';
import { type LaidSeries, laySeries, marks } from './laid-series';

/**
 * A series by buckets of its steps. A bucket is imputed or replaced where at least half of its steps
 * are.
 * @param starts first step of each bucket, ascending, and the number of all steps behind them;
 * buckets without steps begin where the next does.
 * @returns the series, null where it has no value; and how many of its buckets lack steps.
 */
export function aggregateSeries(
  series: LaidSeries,
  starts: Int32Array,
  aggregate: Aggregate,
): { series: LaidSeries | null; incomplete: number } {
  const buckets = starts.length - 1;
  const values = new Float64Array(buckets).fill(Number.NaN);
  const bucketMarks = new Uint8Array(buckets);
  let incomplete = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    // Before the first and behind the last value there is nothing to miss.
    const start = Math.max(starts[bucket] as number, series.firstStep);
    const end = Math.min(starts[bucket + 1] as number, series.lastStep + 1);
    if (start >= end) continue;
    values[bucket] = aggregateValues(series.values, start, end, aggregate);
    const counts = countMarks(series.marks, start, end);
    if (counts[marks.missing] !== 0) incomplete++;
    const half = (end - start) / 2;
    if ((counts[marks.imputed] as number) >= half) bucketMarks[bucket] = marks.imputed;
    else if ((counts[marks.replaced] as number) >= half) bucketMarks[bucket] = marks.replaced;
  }
  const laid = laySeries(series.name, series.role, values, false);
  if (laid === null) return { series: null, incomplete };
  for (let bucket = laid.firstStep; bucket <= laid.lastStep; bucket++) {
    if (laid.marks[bucket] === marks.observed) laid.marks[bucket] = bucketMarks[bucket] as number;
  }
  return { series: laid, incomplete };
}

function countMarks(seriesMarks: Uint8Array, start: number, end: number): Int32Array {
  const counts = new Int32Array(5);
  for (let step = start; step < end; step++) {
    const mark = seriesMarks[step] as number;
    counts[mark] = (counts[mark] as number) + 1;
  }
  return counts;
}
