import { assertNever } from '../domain/assert-never';
import type { CalendarFeature } from '../domain/dataset/calendar-feature';
import type { Frequency } from '../domain/frequency';
import { isWeekend } from './calendar/business-day';
import { dayOf, firstDayOf, monthAndDay, msPerDay, weekdayOf } from './calendar/civil-date';
import { typicalStepMs } from './frequency/frequency-units';

/**
 * The calendar features that differ from step to step of a series: the hour where steps are shorter
 * than a day; weekday and weekend where they are shorter than a week; the day of the year where they
 * are shorter than a month. Business days have no weekends. Numbered steps and years have none.
 */
export function featuresFor(frequency: Frequency): CalendarFeature[] {
  const { unit, count } = frequency;
  switch (unit) {
    case 'step':
    case 'year':
      return [];
    case 'quarter':
    case 'month':
      return typicalStepMs(frequency) < 300 * msPerDay ? ['month'] : [];
    case 'week':
      return ['month', 'day-of-year'];
    case 'business-day':
      // Every fifth business day is the same weekday.
      return count % 5 === 0
        ? ['month', 'day-of-year', 'holiday']
        : ['weekday', 'month', 'day-of-year', 'holiday'];
    case 'day':
      return count % 7 === 0 ? ['month', 'day-of-year'] : daily;
    case 'hour':
    case 'minute':
    case 'second':
    case 'millisecond':
      return typicalStepMs(frequency) % msPerDay === 0 ? daily : ['hour', ...daily];
    default:
      return assertNever(unit);
  }
}

const daily: CalendarFeature[] = ['weekday', 'weekend', 'month', 'day-of-year', 'holiday'];

/** A feature that is a place in a cycle: a sine and a cosine, so that its end is near its start. */
export type CyclicFeature = Exclude<CalendarFeature, 'weekend' | 'holiday'>;

/**
 * Place of a time in the cycle of a feature, 0 ≤ place < 1, in UTC: the hour with its minutes in the
 * day, the weekday from Monday in the week, the month in the year, the day in its year (of 365 or
 * 366). Fed as sin 2π·place and cos 2π·place.
 */
export function placeInCycle(feature: CyclicFeature, time: number): number {
  const day = dayOf(time);
  switch (feature) {
    case 'hour':
      return (time - day * msPerDay) / msPerDay;
    case 'weekday':
      return weekdayOf(day) / 7;
    case 'month':
      return modulo(Math.floor(monthAndDay(day) / 32), 12) / 12;
    case 'day-of-year': {
      const month = Math.floor(monthAndDay(day) / 32);
      const january = month - modulo(month, 12);
      const [start, end] = [firstDayOf(january), firstDayOf(january + 12)];
      return (day - start) / (end - start);
    }
    default:
      return assertNever(feature);
  }
}

/** Whether a time is on a Saturday or a Sunday, in UTC. */
export const isOnWeekend = (time: number): boolean => isWeekend(dayOf(time));

const modulo = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;
