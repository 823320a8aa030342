import { dayOf, monthOf, msPerDay } from '@shared/numeric/calendar/civil-date';

/** Before it the library takes years for those of the last century. */
const firstYear = 100;

/**
 * Days since 1970-01-01 that are public holidays of a country: those of which more than half is one,
 * so the afternoon before a feast is not. Regional holidays are not among them. Rules are today's,
 * with the changes that the library knows; feasts of the Islamic calendar are as computed.
 * @param country as `date-holidays` names it. The library is large and loaded when it is first asked.
 */
export async function holidayDays(
  country: string,
  firstDay: number,
  lastDay: number,
): Promise<Set<number>> {
  const { default: Holidays } = await import('date-holidays');
  // Times of the country's own clock, whatever zone it is in.
  const holidays = new Holidays(country, { timezone: 'UTC', types: ['public'] });
  const days = new Set<number>();
  const yearOf = (day: number) => Math.floor(monthOf(day) / 12);
  // A feast may begin at the end of the year before.
  for (let year = Math.max(firstYear, yearOf(firstDay) - 1); year <= yearOf(lastDay); year++) {
    for (const { start, end } of holidays.getHolidays(year)) {
      for (let day = dayOf(start.getTime()); day * msPerDay < end.getTime(); day++) {
        if (hoursWithin(day, start.getTime(), end.getTime()) > 12) days.add(day);
      }
    }
  }
  return days;
}

function hoursWithin(day: number, start: number, end: number): number {
  const overlap = Math.min(end, (day + 1) * msPerDay) - Math.max(start, day * msPerDay);
  return overlap / 3_600_000;
}
