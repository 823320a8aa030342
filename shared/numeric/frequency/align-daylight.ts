import { dayOf, monthAndDay, msPerDay, weekdayOf } from '../calendar/civil-date';
import { timeOfDayOf } from './month-anchor';

const hourMs = 3_600_000;
/** A day is 23 hours long where clocks go forward. */
const shortestDayMs = 23 * hourMs;
const yearMs = 365.2425 * msPerDay;

/** Times of a zone that changes its clocks, told by their times of day in UTC. */
export interface DaylightShift {
  /** `midnight`: they are dates. `clock`: they are one time of day there, such as a daily reading. */
  kind: 'midnight' | 'clock';
  /** A time as it is meant: midnight of the date, in UTC; or the time of day that most have. */
  align(time: number): number;
  /** The first time whose time of day is another than that of the time before, as it stands there. */
  changedAt: number;
}

/**
 * Days or longer steps of a zone with daylight saving, written as UTC: all times at one time of day
 * or the one an hour beside it, changing between them about twice a year. null where it is not so.
 * Midnights are told by the hour: 20 to 24 o'clock UTC belong to the next date (Europe, Africa, West
 * Asia), 0 to 10 o'clock to the same (America). An evening hour that changes as North American
 * clocks do is no midnight but a time of day there.
 * @param times epoch ms, UTC, strictly ascending.
 */
export function findDaylightShift(times: ArrayLike<number>): DaylightShift | null {
  if (times.length < 3) return null;
  const counts = new Map<number, number>();
  const changes: { before: number; time: number }[] = [];
  let before = Number.NaN;
  for (let index = 0; index < times.length; index++) {
    const time = times[index] as number;
    if (time - before < shortestDayMs) return null;
    const clock = timeOfDayOf(time);
    counts.set(clock, (counts.get(clock) ?? 0) + 1);
    if (counts.size > 2) return null;
    if (index > 0 && clock !== timeOfDayOf(before)) changes.push({ before, time });
    before = time;
  }
  const [one, other] = [...counts].sort((a, b) => b[1] - a[1]);
  if (one === undefined || other === undefined || !isHourApart(one[0], other[0])) return null;
  const years = (before - (times[0] as number)) / yearMs;
  if (changes.length > 2 * years + 2) return null;
  const changedAt = (changes[0] as { time: number }).time;
  const clocks = [one[0], other[0]];
  const isEvening = clocks.every((clock) => clock >= 20 * hourMs || clock === 0);
  const isMorning = clocks.every((clock) => clock <= 10 * hourMs);
  if (isMorning || (isEvening && !changes.some(isNorthAmerican))) {
    return { kind: 'midnight', align: nearestMidnight, changedAt };
  }
  const usual = one[0];
  return { kind: 'clock', align: (time) => nearestAt(time, usual), changedAt };
}

/** An hour, or the half hour of Lord Howe Island, also over midnight. */
function isHourApart(a: number, b: number): boolean {
  const apart = Math.abs(a - b);
  return [hourMs, hourMs / 2].includes(Math.min(apart, msPerDay - apart));
}

/** From the second Sunday of March: between 8 and 14 March, where Europe changes at its end. */
function isNorthAmerican({ before, time }: { before: number; time: number }): boolean {
  if (time - before > 8 * msPerDay) return false;
  const sunday = dayOf(before) + ((6 - weekdayOf(dayOf(before)) + 7) % 7);
  const date = monthAndDay(sunday);
  const month = Math.floor(date / 32);
  const dayOfMonth = date - month * 32;
  return month % 12 === 2 && dayOfMonth >= 8 && dayOfMonth <= 14;
}

const nearestMidnight = (time: number): number =>
  Math.floor(time / msPerDay + 13.5 / 24) * msPerDay;

/** The time nearest to `time` that is at `clock` of a day. */
const nearestAt = (time: number, clock: number): number =>
  Math.round((time - clock) / msPerDay) * msPerDay + clock;
