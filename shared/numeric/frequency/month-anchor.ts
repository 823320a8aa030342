import { assertNever } from '../../domain/assert-never';
import { isWeekend } from '../calendar/business-day';
import {
  dayOf,
  firstDayOf,
  lastDayOf,
  monthAndDay,
  msPerDay,
  weekdayOf,
} from '../calendar/civil-date';

/**
 * The day of a month that a series of months stands on. `day` 31 is the last day of any month, 30
 * the 30th and the last of February, and so on.
 */
export type MonthAnchor =
  | { kind: 'day'; day: number }
  | { kind: 'first-business-day' }
  | { kind: 'last-business-day' };

/** The day of a month, in days since 1970-01-01. */
export function dayOfAnchor(anchor: MonthAnchor, month: number): number {
  switch (anchor.kind) {
    case 'day':
      return Math.min(firstDayOf(month) + anchor.day - 1, lastDayOf(month));
    case 'first-business-day':
      return firstBusinessDayOf(month);
    case 'last-business-day':
      return lastBusinessDayOf(month);
    default:
      return assertNever(anchor);
  }
}

/**
 * The anchor that most of the times are on. Where some are equally many: a day of the month before
 * business days, and of days the latest, since a series on the 28th, 28th and 29th of February is
 * one of last days.
 * @param times epoch ms, UTC.
 */
export function findMonthAnchor(times: ArrayLike<number>): MonthAnchor {
  /** Times on a day of a month that is not its last, by day; and on its last, by day. */
  const [inside, last] = [new Float64Array(32), new Float64Array(32)];
  let [onFirst, onLast] = [0, 0];
  for (let index = 0; index < times.length; index++) {
    const day = dayOf(times[index] as number);
    const date = monthAndDay(day);
    const month = Math.floor(date / 32);
    const dayOfMonth = date - month * 32;
    const counts = day === lastDayOf(month) ? last : inside;
    counts[dayOfMonth] = (counts[dayOfMonth] as number) + 1;
    if (isWeekend(day)) continue;
    if (dayOfMonth <= 3 && day === firstBusinessDayOf(month)) onFirst++;
    if (dayOfMonth >= 26 && day === lastBusinessDayOf(month)) onLast++;
  }
  let [best, bestCount, lastDays] = [1, -1, 0];
  for (let day = 1; day <= 31; day++) {
    lastDays += last[day] as number;
    const count = (inside[day] as number) + lastDays;
    if (count >= bestCount) [best, bestCount] = [day, count];
  }
  if (onLast > bestCount && onLast >= onFirst) return { kind: 'last-business-day' };
  if (onFirst > bestCount) return { kind: 'first-business-day' };
  return { kind: 'day', day: best };
}

function firstBusinessDayOf(month: number): number {
  const first = firstDayOf(month);
  const weekday = weekdayOf(first);
  return weekday > 4 ? first + 7 - weekday : first;
}

function lastBusinessDayOf(month: number): number {
  const last = lastDayOf(month);
  return last - Math.max(0, weekdayOf(last) - 4);
}

/** Time of the day, ms. */
export const timeOfDayOf = (time: number): number => time - dayOf(time) * msPerDay;
