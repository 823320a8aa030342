import type { Frequency } from '../domain/frequency';

const second = 1000;
const day = 86_400 * second;

/** Length of the units that are always equally long in UTC, longest first. */
const fixedUnits = [
  { unit: 'week', ms: 7 * day },
  { unit: 'day', ms: day },
  { unit: 'hour', ms: 3600 * second },
  { unit: 'minute', ms: 60 * second },
  { unit: 'second', ms: second },
] as const;

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/**
 * The time `steps` steps after `time` (before it, where negative), epoch ms in UTC.
 * Months, quarters and years keep the day of the month: the last day of a month leads to the last
 * day of another, and a day that a month lacks becomes its last.
 * @param stepMs length of a step of unit 'step', which no calendar knows; a day unless told.
 * @example addSteps(Date.UTC(2024, 0, 31), { unit: 'month', count: 1 }, 1) // 2024-02-29
 */
export function addSteps(
  time: number,
  frequency: Frequency,
  steps: number,
  stepMs: number = day,
): number {
  const { unit, count } = frequency;
  if (unit === 'step') return time + steps * count * stepMs;
  if (unit === 'month' || unit === 'quarter' || unit === 'year') {
    return addMonths(time, steps * count * monthsOf[unit]);
  }
  const ms = fixedUnits.find((fixed) => fixed.unit === unit)?.ms ?? 0;
  return time + steps * count * ms;
}

function addMonths(time: number, months: number): number {
  const date = new Date(time);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const target = year * 12 + month + months;
  const [targetYear, targetMonth] = [Math.floor(target / 12), ((target % 12) + 12) % 12];
  const lastDay = daysInMonth(targetYear, targetMonth);
  const isLast = dayOfMonth === daysInMonth(year, month);
  const targetDay = isLast ? lastDay : Math.min(dayOfMonth, lastDay);
  // setUTCFullYear, since Date.UTC reads the years 0 to 99 as 1900 to 1999.
  return new Date(time).setUTCFullYear(targetYear, targetMonth, targetDay);
}

function daysInMonth(year: number, month: number): number {
  return new Date(new Date(0).setUTCFullYear(year, month + 1, 0)).getUTCDate();
}

export interface InferredFrequency {
  frequency: Frequency;
  /** Share of the steps that are exactly one step of `frequency` long, 0–1. */
  share: number;
  /** Steps that `frequency` has between first and last time and `times` has not. */
  missingSteps: number;
}

/** Below these a grid is no help: most of it would have to be made up. */
const minShare = 0.7;
const maxMissingShare = 0.25;

/**
 * The regular step of a series. Unit 'step' where there is none: times off the grid, too many
 * gaps, or days without any weekend (trading days), which must not be filled.
 * @param times epoch ms in UTC, strictly ascending.
 */
export function inferFrequency(times: ArrayLike<number>): InferredFrequency {
  const irregular = { frequency: { unit: 'step', count: 1 } as Frequency, missingSteps: 0 };
  if (times.length < 2) return { ...irregular, share: 0 };
  const found = inferMonths(times) ?? inferFixed(times);
  if (found === null) return { ...irregular, share: 0 };
  const steps = times.length - 1 + found.missingSteps;
  const accepted =
    found.share >= minShare &&
    found.missingSteps / steps <= maxMissingShare &&
    !skipsWeekends(times, found);
  return accepted ? found : { ...irregular, share: found.share };
}

/** Times on the same day of the month (or each on the last), at the same time of day. */
function inferMonths(times: ArrayLike<number>): InferredFrequency | null {
  const start = times[0] as number;
  const monthIndices: number[] = [];
  for (let index = 0; index < times.length; index++) {
    const time = times[index] as number;
    const months = monthIndex(time) - monthIndex(start);
    if (addMonths(start, months) !== time) return null;
    monthIndices.push(months);
  }
  const months = commonStep(monthIndices);
  if (months === null) return null;
  const unit = months % 12 === 0 ? 'year' : months % 3 === 0 ? 'quarter' : 'month';
  return grade(monthIndices, months, { unit, count: months / monthsOf[unit] });
}

function inferFixed(times: ArrayLike<number>): InferredFrequency | null {
  const ms = commonStep(times);
  if (ms === null) return null;
  const fixed = fixedUnits.find((unit) => ms % unit.ms === 0);
  return fixed === undefined ? null : grade(times, ms, { unit: fixed.unit, count: ms / fixed.ms });
}

/** The most frequent difference, where all others are its multiples. */
function commonStep(positions: ArrayLike<number>): number | null {
  const counts = new Map<number, number>();
  forEachDifference(positions, (difference) => {
    counts.set(difference, (counts.get(difference) ?? 0) + 1);
  });
  // Of equally frequent ones the shortest, so that the longer can be its multiples.
  const [mode] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] as [number, number];
  const fits = mode > 0 && [...counts.keys()].every((difference) => difference % mode === 0);
  return fits ? mode : null;
}

function grade(
  positions: ArrayLike<number>,
  step: number,
  frequency: Frequency,
): InferredFrequency {
  let agreeing = 0;
  let missingSteps = 0;
  forEachDifference(positions, (difference) => {
    if (difference === step) agreeing++;
    missingSteps += difference / step - 1;
  });
  return { frequency, share: agreeing / (positions.length - 1), missingSteps };
}

function forEachDifference(
  positions: ArrayLike<number>,
  visit: (difference: number) => void,
): void {
  for (let index = 1; index < positions.length; index++) {
    visit((positions[index] as number) - (positions[index - 1] as number));
  }
}

function skipsWeekends(times: ArrayLike<number>, found: InferredFrequency): boolean {
  const daily = found.frequency.unit === 'day' && found.frequency.count === 1;
  if (!daily || found.missingSteps < 2) return false;
  for (let index = 0; index < times.length; index++) {
    const weekday = new Date(times[index] as number).getUTCDay();
    if (weekday === 0 || weekday === 6) return false;
  }
  return true;
}

const monthIndex = (time: number): number => {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
