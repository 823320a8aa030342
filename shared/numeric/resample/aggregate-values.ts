import { assertNever } from '../../domain/assert-never';
import type { Aggregate } from '../../domain/dataset/recipe';

/**
 * One value for those from `start` to before `end`. Missing ones (NaN) are left out; NaN where there
 * is no other, and for a sum where one is missing, since it would be too small.
 */
export function aggregateValues(
  values: Float64Array,
  start: number,
  end: number,
  aggregate: Aggregate,
): number {
  let [sum, count, least, most] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [first, last] = [Number.NaN, Number.NaN];
  for (let step = start; step < end; step++) {
    const value = values[step] as number;
    if (Number.isNaN(value)) continue;
    if (count === 0) first = value;
    last = value;
    sum += value;
    least = Math.min(least, value);
    most = Math.max(most, value);
    count++;
  }
  if (count === 0) return Number.NaN;
  switch (aggregate) {
    case 'mean':
      return sum / count;
    case 'sum':
      return count === end - start ? sum : Number.NaN;
    case 'first':
      return first;
    case 'last':
      return last;
    case 'min':
      return least;
    case 'max':
      return most;
    case 'median':
      return medianOf(values.slice(start, end));
    default:
      return assertNever(aggregate);
  }
}

function medianOf(values: Float64Array): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
