import type { Stretch } from '@shared/domain/dataset/dataset';
import { type LaidSeries, marks } from './laid-series';

/** As many as a timeline can show. */
const maxGaps = 100;

/** Stretches that the file has no values for, filled or not: the longest, in the order of time. */
export function findGaps(
  { firstStep, lastStep, marks: seriesMarks }: LaidSeries,
  times: Float64Array,
): Stretch[] {
  const gaps: Stretch[] = [];
  const isGap = (step: number) =>
    seriesMarks[step] === marks.imputed || seriesMarks[step] === marks.missing;
  for (let step = firstStep; step <= lastStep; step++) {
    if (!isGap(step)) continue;
    const start = step;
    while (step < lastStep && isGap(step + 1)) step++;
    const [from, to] = [times[start] as number, times[step] as number];
    gaps.push({ from, to, steps: step - start + 1 });
  }
  if (gaps.length <= maxGaps) return gaps;
  return gaps
    .sort((a, b) => b.steps - a.steps || a.from - b.from)
    .slice(0, maxGaps)
    .sort((a, b) => a.from - b.from);
}
