import { markOf } from '@shared/domain/dataset/dataset';
import { lttb } from '@shared/numeric/lttb';

const observed = markOf('observed');

/**
 * Indices of the points to draw, ascending, at most `maxPoints` (3 or more): what shapes the picture
 * (LTTB), and both ends of each stretch that is not merely observed. Where there are so many of
 * these that they would take more than half of the points, some are left out, evenly.
 */
export function thinPoints(
  times: Float64Array,
  values: Float64Array,
  marks: Uint8Array,
  maxPoints: number,
): number[] {
  const { length } = times;
  if (length <= maxPoints) return Array.from({ length }, (_, index) => index);
  const marked = evenly(stretchEnds(marks), Math.floor((maxPoints - 3) / 2));
  const shape = lttbOfFinite(times, values, maxPoints - marked.length);
  return mergeAscending(shape, marked);
}

/** First and last index of each stretch of one mark, observed ones left out. */
function stretchEnds(marks: Uint8Array): number[] {
  const ends: number[] = [];
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index];
    if (mark === observed) continue;
    if (mark !== marks[index - 1] || mark !== marks[index + 1]) ends.push(index);
  }
  return ends;
}

function evenly(indices: readonly number[], count: number): number[] {
  if (indices.length <= count) return [...indices];
  const step = indices.length / Math.max(count, 1);
  return Array.from({ length: count }, (_, at) => indices[Math.floor(at * step)] as number);
}

function lttbOfFinite(times: Float64Array, values: Float64Array, maxPoints: number): number[] {
  const missing = values.some(Number.isNaN);
  if (!missing) return lttb(times, values, maxPoints);
  const finite: number[] = [];
  for (let index = 0; index < values.length; index++) {
    if (!Number.isNaN(values[index])) finite.push(index);
  }
  const pick = (numbers: Float64Array) => Float64Array.from(finite, (at) => numbers[at] as number);
  return lttb(pick(times), pick(values), maxPoints).map((at) => finite[at] as number);
}

function mergeAscending(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}
