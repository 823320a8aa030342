/**
 * Dates of the Gregorian calendar, also before its time, as whole numbers: days since 1970-01-01 and
 * months since January of the year 0. Without Date objects, which would cost most of the time where
 * a million times are looked at.
 * Source: Howard Hinnant, chrono-Compatible Low-Level Date Algorithms (days_from_civil,
 * civil_from_days).
 */

export const msPerDay = 86_400_000;

const daysPerEra = 146_097;
/** Days from 0000-03-01, where the algorithms begin, to 1970-01-01. */
const daysToEpoch = 719_468;

/** The day that a time, epoch ms, lies in. */
export const dayOf = (time: number): number => Math.floor(time / msPerDay);

/** Monday 0 to Sunday 6; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Month of a day and day of that month, 1–31, in one number: month × 32 + day of the month. */
export function monthAndDay(day: number): number {
  const shifted = day + daysToEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  // March of a year is its third month: index 2.
  return ((yearOfEra + era * 400) * 12 + monthFromMarch + 2) * 32 + dayOfMonth;
}

/** Months since January of the year 0. */
export const monthOf = (day: number): number => Math.floor(monthAndDay(day) / 32);

/** The first day of a month. */
export function firstDayOf(month: number): number {
  // Years from March on, so that the leap day is the last of a year.
  const fromMarch = month - 2;
  const year = Math.floor(fromMarch / 12);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (fromMarch - year * 12) + 2) / 5);
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysToEpoch;
}

/** The last day of a month. */
export const lastDayOf = (month: number): number => firstDayOf(month + 1) - 1;
