import { weekdayOf } from './civil-date';

/** 1970-01-05, the first Monday of epoch days, is business day 0. */
const firstMonday = 4;

/** Number of the business day that a day is; of a Saturday and a Sunday that of the Friday before. */
export function businessDayOf(day: number): number {
  const weekday = weekdayOf(day);
  const monday = day - weekday;
  return ((monday - firstMonday) / 7) * 5 + Math.min(weekday, 4);
}

/** The day of a business day. */
export function dayOfBusinessDay(businessDay: number): number {
  const week = Math.floor(businessDay / 5);
  return firstMonday + week * 7 + (businessDay - week * 5);
}

export const isWeekend = (day: number): boolean => weekdayOf(day) > 4;
