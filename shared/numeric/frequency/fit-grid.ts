import { assertNever } from '../../domain/assert-never';
import type { Frequency } from '../../domain/frequency';
import { businessDayOf, isWeekend } from '../calendar/business-day';
import { dayOf, monthOf } from '../calendar/civil-date';
import { modeOf } from './count-values';
import { stepSizeOf } from './frequency-units';
import { findMonthAnchor, timeOfDayOf } from './month-anchor';
import {
  createBusinessDayGrid,
  createFixedGrid,
  createMonthGrid,
  type StepGrid,
} from './step-grid';

/** So many times tell where most of the steps are. */
const maxLookedAt = 20_000;

/**
 * The steps of a frequency, laid so that most of the times are on one. null for the unit 'step',
 * which has no calendar.
 * @param times epoch ms, UTC, ascending, at least one.
 */
export function fitGrid(times: ArrayLike<number>, frequency: Frequency): StepGrid | null {
  const looked = thin(times);
  const size = stepSizeOf(frequency);
  switch (size.kind) {
    case 'none':
      return null;
    case 'fixed': {
      const residue = modeOf(looked.map((time) => modulo(time, size.ms)));
      const origin = looked.find((time) => modulo(time, size.ms) === residue) as number;
      return createFixedGrid(frequency, size.ms, origin);
    }
    case 'months': {
      const timeOfDay = modeOf(looked.map(timeOfDayOf));
      const usual = looked.filter((time) => timeOfDayOf(time) === timeOfDay);
      const months = usual.map((time) => monthOf(dayOf(time)));
      const residue = modeOf(months.map((month) => modulo(month, size.months)));
      const firstMonth = months.find((month) => modulo(month, size.months) === residue) as number;
      const onMonths = usual.filter((_, index) => {
        return modulo(months[index] as number, size.months) === residue;
      });
      const anchor = findMonthAnchor(onMonths);
      return createMonthGrid({ frequency, months: size.months, firstMonth, anchor, timeOfDay });
    }
    case 'business-days': {
      const weekdays = looked.filter((time) => !isWeekend(dayOf(time)));
      const timeOfDay = modeOf((weekdays.length > 0 ? weekdays : looked).map(timeOfDayOf));
      const days = looked.map((time) => businessDayOf(dayOf(time)));
      const residue = modeOf(days.map((day) => modulo(day, size.days)));
      const origin = days.find((day) => modulo(day, size.days) === residue) as number;
      return createBusinessDayGrid(frequency, size.days, origin, timeOfDay);
    }
    default:
      return assertNever(size);
  }
}

/** At most `maxLookedAt` of the times, evenly, the first among them. */
function thin(times: ArrayLike<number>): number[] {
  const stride = Math.max(1, times.length / maxLookedAt);
  const length = Math.ceil(times.length / stride);
  return Array.from({ length }, (_, index) => times[Math.floor(index * stride)] as number);
}

const modulo = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;
