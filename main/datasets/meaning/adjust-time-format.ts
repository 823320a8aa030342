import { msPerDay } from '../cells/calendar-days';
import { timeReader } from '../cells/time-reader';

export interface AdjustedTimes {
  format: string;
  times: Float64Array;
  isWall: boolean;
  pivot: number | null;
}

/** Nothing that was measured lies farther ahead; plans do. */
const yearsAhead = 10;

/**
 * What a format leaves to its values: whether offsets are applied (not where all values are local
 * midnights: daily data through daylight saving), and in which century two-digit years lie (in the
 * past, where the usual one is far ahead).
 * @param values one a time; NaN where a value is none.
 */
export function adjustFormat(
  { format, times }: { format: string; times: Float64Array },
  values: readonly string[],
): AdjustedTimes {
  const unchanged = { format, times, isWall: false, pivot: null };
  if (format.includes('%z')) {
    const wall = format.replace('%z', '%*z');
    const wallTimes = rereadTimes(wall, times, values);
    const midnights = wallTimes.every((time) => Number.isNaN(time) || time % msPerDay === 0);
    const isOff = wallTimes.some((time, row) => !Number.isNaN(time) && time !== times[row]);
    if (midnights && isOff) return { format: wall, times: wallTimes, isWall: true, pivot: null };
  }
  if (format.includes('%y')) {
    const lastYear = new Date().getUTCFullYear() + yearsAhead;
    const latest = times
      .filter((time) => !Number.isNaN(time))
      .reduce((most, time) => Math.max(most, time), -Infinity);
    if (new Date(latest).getUTCFullYear() > lastYear) {
      const pivot = (lastYear + 1) % 100;
      const past = format.replace('%y', `%${String(pivot).padStart(2, '0')}y`);
      return { format: past, times: rereadTimes(past, times, values), isWall: false, pivot };
    }
  }
  return unchanged;
}

/** Times of the values that are times already. */
function rereadTimes(format: string, times: Float64Array, values: readonly string[]): Float64Array {
  const reader = timeReader(format, null, []);
  return times.map((time, index) => {
    if (Number.isNaN(time) || !reader.ok) return Number.NaN;
    return reader.value.read(values[index] as string) ?? Number.NaN;
  });
}
