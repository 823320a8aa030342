import { assertNever } from '../../domain/assert-never';
import type { Frequency } from '../../domain/frequency';
import { businessDayOf, dayOfBusinessDay, isWeekend } from '../calendar/business-day';
import { dayOf, firstDayOf, lastDayOf, monthAndDay, msPerDay } from '../calendar/civil-date';
import { stepSizeOf } from './frequency-units';

/**
 * The time `steps` steps after `time` (before it, where negative), epoch ms in UTC.
 * Months, quarters and years keep the day of the month: the last day of a month leads to the last
 * day of another, and a day that a month lacks becomes its last. Business days go from Friday to
 * Monday; from a weekend the first step leads to its Monday, and back to its Friday.
 * @param stepMs length of a step of unit 'step', which no calendar knows; a day unless told.
 * @example addSteps(Date.UTC(2024, 0, 31), { unit: 'month', count: 1 }, 1) // 2024-02-29
 */
export function addSteps(
  time: number,
  frequency: Frequency,
  steps: number,
  stepMs: number = msPerDay,
): number {
  const size = stepSizeOf(frequency);
  switch (size.kind) {
    case 'fixed':
      return time + steps * size.ms;
    case 'months':
      return addMonths(time, steps * size.months);
    case 'business-days':
      return addBusinessDays(time, steps * size.days);
    case 'none':
      return time + steps * frequency.count * stepMs;
    default:
      return assertNever(size);
  }
}

function addMonths(time: number, months: number): number {
  const day = dayOf(time);
  const date = monthAndDay(day);
  const month = Math.floor(date / 32);
  const target = month + months;
  const last = lastDayOf(target);
  const isLast = day === lastDayOf(month);
  const targetDay = isLast ? last : Math.min(firstDayOf(target) + (date - month * 32) - 1, last);
  return time + (targetDay - day) * msPerDay;
}

function addBusinessDays(time: number, days: number): number {
  if (days === 0) return time;
  const day = dayOf(time);
  // Of a weekend the number is Friday's: a step back must not skip it.
  const from = businessDayOf(day) + (isWeekend(day) && days < 0 ? 1 : 0);
  return time + (dayOfBusinessDay(from + days) - day) * msPerDay;
}
