import type { Frequency } from '../domain/frequency';

/** Single units in the cycle that a person expects of the unit: a day of hours, a week of days. */
const unitsPerSeason: Record<Frequency['unit'], number> = {
  millisecond: 1000,
  second: 60,
  minute: 60,
  hour: 24,
  day: 7,
  'business-day': 5,
  week: 52,
  month: 12,
  quarter: 4,
  year: 1,
  step: 1,
};

/**
 * Steps in one season of a series; 1 where there is none. Where a step spans several units, the
 * season has so many fewer steps, and none where they do not divide it (every 5 hours).
 * @example seasonStepsOf({ unit: 'month', count: 1 }) // 12
 * @example seasonStepsOf({ unit: 'minute', count: 15 }) // 4: an hour
 */
export function seasonStepsOf(frequency: Frequency): number {
  const steps = unitsPerSeason[frequency.unit] / frequency.count;
  return Number.isInteger(steps) ? steps : 1;
}
