import { dayNumber, dayNumberOfWeek, dayNumberOfYear, msPerDay } from './calendar-days';

/** Day of a date by the fields that its format has; NaN where there is no such day. */
export function dayOf(
  year: number,
  within: { month?: number; day?: number; dayOfYear?: number; week?: number; weekday?: number },
): number {
  if (within.week !== undefined) return dayNumberOfWeek(year, within.week, within.weekday ?? 1);
  if (within.dayOfYear !== undefined) return dayNumberOfYear(year, within.dayOfYear);
  return dayNumber(year, within.month ?? 1, within.day ?? 1);
}

/**
 * Ms since the start of the day; NaN where a clock never shows it. 24:00 is the day's end, which is
 * the next day's start.
 */
export function clockMs(hour: number, minute: number, second: number, millisecond: number): number {
  if (hour > 23 || minute > 59 || second > 59) {
    return hour === 24 && minute === 0 && second === 0 && millisecond === 0 ? msPerDay : Number.NaN;
  }
  return ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

/** Year of two digits: those from `pivot` on are of the 1900s. */
export const fullYear = (twoDigits: number, pivot: number): number =>
  twoDigits < pivot ? 2000 + twoDigits : 1900 + twoDigits;

/** Hour of a clock that counts to twelve twice; NaN where it does not show `hour`. */
export function hourOfHalves(hour: number, isAfternoon: boolean): number {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

/** Ms of an offset such as Z, UTC, +03, +0300, -03:30 and GMT+3; NaN where no zone has it. */
export function offsetMs(text: string): number {
  const match = /^(?:UTC|GMT)?([+\-−])(\d{1,2})(?::?(\d{2}))?$/i.exec(text);
  if (match === null) return 0;
  const [, sign, hours, minutes = '0'] = match;
  if (Number(hours) > 15 || Number(minutes) > 59) return Number.NaN;
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '+' ? ms : -ms;
}
