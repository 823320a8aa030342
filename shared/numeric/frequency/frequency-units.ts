import { assertNever } from '../../domain/assert-never';
import type { Frequency } from '../../domain/frequency';
import { msPerDay } from '../calendar/civil-date';

/** Units that are always equally long in UTC, longest first. */
const fixedUnits = [
  { unit: 'week', ms: 7 * msPerDay },
  { unit: 'day', ms: msPerDay },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
  { unit: 'second', ms: 1000 },
  { unit: 'millisecond', ms: 1 },
] as const;

const monthsPerUnit = { month: 1, quarter: 3, year: 12 } as const;

/** What the steps of a frequency are made of: months, business days, ms or nothing of a calendar. */
export type StepSize =
  | { kind: 'fixed'; ms: number }
  | { kind: 'months'; months: number }
  | { kind: 'business-days'; days: number }
  | { kind: 'none' };

export function stepSizeOf({ unit, count }: Frequency): StepSize {
  switch (unit) {
    case 'month':
    case 'quarter':
    case 'year':
      return { kind: 'months', months: count * monthsPerUnit[unit] };
    case 'business-day':
      return { kind: 'business-days', days: count };
    case 'step':
      return { kind: 'none' };
    case 'millisecond':
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
    case 'week':
      return {
        kind: 'fixed',
        ms: count * (fixedUnits.find((fixed) => fixed.unit === unit)?.ms ?? 1),
      };
    default:
      return assertNever(unit);
  }
}

/** About how long a step is, ms; NaN where no calendar says so. */
export function typicalStepMs(frequency: Frequency): number {
  const size = stepSizeOf(frequency);
  switch (size.kind) {
    case 'fixed':
      return size.ms;
    case 'months':
      return size.months * 30.436875 * msPerDay;
    case 'business-days':
      return size.days * 1.4 * msPerDay;
    case 'none':
      return Number.NaN;
    default:
      return assertNever(size);
  }
}

/** The frequency whose steps are so many months long. */
export function frequencyOfMonths(months: number): Frequency {
  const unit = months % 12 === 0 ? 'year' : months % 3 === 0 ? 'quarter' : 'month';
  return { unit, count: months / monthsPerUnit[unit] };
}

/** The frequency whose steps are so many ms long, a whole number. */
export function frequencyOfMs(ms: number): Frequency {
  const fixed = fixedUnits.find((unit) => ms % unit.ms === 0);
  if (fixed === undefined) throw new RangeError(`A step of ${ms} ms is no whole number of ms`);
  return { unit: fixed.unit, count: ms / fixed.ms };
}
