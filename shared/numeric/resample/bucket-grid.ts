import { assertNever } from '../../domain/assert-never';
import type { Frequency } from '../../domain/frequency';
import { businessDayOf } from '../calendar/business-day';
import { dayOf, monthOf, msPerDay, weekdayOf } from '../calendar/civil-date';
import { stepSizeOf } from '../frequency/frequency-units';
import {
  createBusinessDayGrid,
  createFixedGrid,
  createMonthGrid,
  type StepGrid,
} from '../frequency/step-grid';

/**
 * Steps that begin where the calendar says: weeks on Mondays, months on their first day, quarters in
 * January, April, July and October, years in January, several years at multiples of them, hours and
 * minutes counted from midnight, business days at midnight, a weekend belonging to its Friday. Steps
 * that do not divide a longer unit (every 7 hours, 5 days, 5 months) are counted from the first time.
 * null for the unit 'step', which has no calendar.
 * @param firstTime epoch ms, UTC.
 */
export function createBucketGrid(frequency: Frequency, firstTime: number): StepGrid | null {
  const day = dayOf(firstTime);
  const size = stepSizeOf(frequency);
  switch (size.kind) {
    case 'none':
      return null;
    case 'fixed': {
      const start = frequency.unit === 'week' ? day - weekdayOf(day) : day;
      return createFixedGrid(frequency, size.ms, start * msPerDay);
    }
    case 'months': {
      const { months } = size;
      const month = monthOf(day);
      const isAligned = 12 % months === 0 || months % 12 === 0;
      const firstMonth = isAligned ? Math.floor(month / months) * months : month;
      const anchor = { kind: 'day', day: 1 } as const;
      return createMonthGrid({ frequency, months, firstMonth, anchor, timeOfDay: 0 });
    }
    case 'business-days':
      return createBusinessDayGrid(frequency, size.days, businessDayOf(day), 0);
    default:
      return assertNever(size);
  }
}
