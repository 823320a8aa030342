import type { Frequency } from '../../domain/frequency';
import { businessDayOf, dayOfBusinessDay, isWeekend } from '../calendar/business-day';
import { dayOf, monthOf, msPerDay } from '../calendar/civil-date';
import { dayOfAnchor, type MonthAnchor } from './month-anchor';

/**
 * The steps of a frequency, numbered from any one of them on. Times are epoch ms in UTC; a step lasts
 * from its time to that of the next.
 */
export interface StepGrid {
  readonly frequency: Frequency;
  /** The step that begins at `time`; NaN where none does. */
  stepAt(time: number): number;
  /** The step that `time` lies in. */
  stepAround(time: number): number;
  /**
   * The step whose calendar cell `time` lies in: its day, its month …, whatever the time of day or
   * the day of the month that the step's own time has.
   */
  cellOf(time: number): number;
  timeOf(step: number): number;
  /** How far a time may lie from its step and still be meant as it, ms: days around holidays. */
  readonly nearMs: number;
}

/** Steps of `ms` milliseconds, one of which begins at `origin`. */
export function createFixedGrid(frequency: Frequency, ms: number, origin: number): StepGrid {
  // A cell of one day, one hour … begins where the clock says so.
  const cellStart = frequency.count === 1 && ms <= msPerDay ? Math.floor(origin / ms) * ms : origin;
  return {
    frequency,
    stepAt: (time) => {
      const step = (time - origin) / ms;
      return Math.floor(step) === step ? step : Number.NaN;
    },
    stepAround: (time) => Math.floor((time - origin) / ms),
    cellOf: (time) => Math.floor((time - cellStart) / ms),
    timeOf: (step) => origin + step * ms,
    nearMs: frequency.unit === 'week' ? msPerDay : 0,
  };
}

interface MonthSteps {
  frequency: Frequency;
  months: number;
  /** A month that has a step. */
  firstMonth: number;
  anchor: MonthAnchor;
  timeOfDay: number;
}

/** Steps of whole months, each on the day that `anchor` says. */
export function createMonthGrid(steps: MonthSteps): StepGrid {
  const { frequency, months, firstMonth, anchor, timeOfDay } = steps;
  const timeOf = (step: number) =>
    dayOfAnchor(anchor, firstMonth + step * months) * msPerDay + timeOfDay;
  const cellOf = (time: number) => Math.floor((monthOf(dayOf(time)) - firstMonth) / months);
  return {
    frequency,
    stepAt: (time) => {
      const step = cellOf(time);
      return timeOf(step) === time ? step : Number.NaN;
    },
    stepAround: (time) => {
      const step = cellOf(time);
      return timeOf(step) > time ? step - 1 : step;
    },
    cellOf,
    timeOf,
    nearMs: 4 * msPerDay,
  };
}

/** Steps of `days` business days, one of which is the business day `origin`, at a time of day. */
export function createBusinessDayGrid(
  frequency: Frequency,
  days: number,
  origin: number,
  timeOfDay: number,
): StepGrid {
  const around = (day: number) => Math.floor((businessDayOf(day) - origin) / days);
  return {
    frequency,
    stepAt: (time) => {
      const day = dayOf(time);
      if (isWeekend(day) || time - day * msPerDay !== timeOfDay) return Number.NaN;
      const step = (businessDayOf(day) - origin) / days;
      return Math.floor(step) === step ? step : Number.NaN;
    },
    stepAround: (time) => around(dayOf(time - timeOfDay)),
    cellOf: (time) => around(dayOf(time)),
    timeOf: (step) => dayOfBusinessDay(origin + step * days) * msPerDay + timeOfDay,
    nearMs: 0,
  };
}
