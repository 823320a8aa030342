/** Days before each month of a common year. */
const daysBefore = Int16Array.of(0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365);
/** Days from 0001-01-01 to 1970-01-01. */
const daysToEpoch = 719_162;

export const msPerDay = 86_400_000;

const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * Days from 1970-01-01 to a date of the Gregorian calendar, also before its time; NaN where there is
 * no such date. Years 1–9999.
 */
export function dayNumber(year: number, month: number, day: number): number {
  if (year < 1 || month < 1 || month > 12 || day < 1) return Number.NaN;
  const leap = isLeapYear(year) ? 1 : 0;
  const before = daysBefore[month] as number;
  const monthDays = (daysBefore[month + 1] as number) - before + (month === 2 ? leap : 0);
  if (day > monthDays) return Number.NaN;
  return yearStart(year) + before + (month > 2 ? leap : 0) + day - 1;
}

/** The same for the day of the year, 1–366. */
export function dayNumberOfYear(year: number, dayOfYear: number): number {
  const length = isLeapYear(year) ? 366 : 365;
  if (year < 1 || dayOfYear < 1 || dayOfYear > length) return Number.NaN;
  return yearStart(year) + dayOfYear - 1;
}

/**
 * The same for an ISO week (ISO 8601: week 1 has the year's first Thursday) and its weekday, Monday
 * 1 to Sunday 7.
 */
export function dayNumberOfWeek(year: number, week: number, weekday: number): number {
  if (year < 1 || week < 1 || weekday < 1 || weekday > 7) return Number.NaN;
  const firstMonday = mondayOfFirstWeek(year);
  const monday = firstMonday + (week - 1) * 7;
  return monday < mondayOfFirstWeek(year + 1) ? monday + weekday - 1 : Number.NaN;
}

function mondayOfFirstWeek(year: number): number {
  const fourth = yearStart(year) + 3;
  return fourth - mondayBased(fourth);
}

/** Monday 0 to Sunday 6; 1970-01-01 was a Thursday. */
const mondayBased = (day: number): number => (((day + 3) % 7) + 7) % 7;

function yearStart(year: number): number {
  const full = year - 1;
  const leapDays = Math.floor(full / 4) - Math.floor(full / 100) + Math.floor(full / 400);
  return full * 365 + leapDays - daysToEpoch;
}
