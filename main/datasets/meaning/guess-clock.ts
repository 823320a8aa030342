import { clockFormat } from '../cells/clock-shapes';
import { timeReader } from '../cells/time-reader';

/** A day that any clock can be read on. */
const someDay = '2000-01-01';

/** Format of a column of times of day without a date; null where it holds none. */
export function guessClock(values: readonly string[]): string | null {
  const first = values[0];
  const format = first === undefined ? null : clockFormat(first);
  if (format === null || values.length === 0) return null;
  const reader = timeReader(`%Y-%m-%d ${format}`, null, []);
  if (!reader.ok) return null;
  const read = new Map<string, boolean>();
  let count = 0;
  for (const value of values) {
    if (!read.has(value)) read.set(value, reader.value.read(`${someDay} ${value}`) !== undefined);
    if (read.get(value)) count++;
  }
  return count >= values.length * 0.9 ? format : null;
}
