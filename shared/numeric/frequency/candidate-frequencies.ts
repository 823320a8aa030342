import type { Frequency } from '../../domain/frequency';
import { dayOf, monthOf, msPerDay } from '../calendar/civil-date';
import { countValues } from './count-values';
import { frequencyOfMonths, frequencyOfMs } from './frequency-units';

/** Of the most frequent differences so many are tried as the step. */
const maxTried = 6;
/** No month is shorter. */
export const shortestMonthMs = 27 * msPerDay;

/**
 * Steps that could be a series': its most frequent differences, what divides all of them, months
 * where the differences are about as long, business days where days are frequent. In the order in
 * which they are preferred where they explain equally much.
 * @param runs of times that follow each other, epoch ms, UTC, strictly ascending.
 */
export function candidateFrequencies(runs: readonly Float64Array[]): Frequency[] {
  const { differences, months } = differencesOf(runs);
  const frequent = countValues(differences).slice(0, maxTried);
  const steps = frequent.map(({ value }) => value).filter((value) => Number.isInteger(value));
  const candidates: Frequency[] = [];
  const isMonthly = frequent.some(({ value }) => value >= shortestMonthMs);
  if (isMonthly) candidates.push(...candidateMonths(months));
  candidates.push(...withDivisor(steps).map(frequencyOfMs));
  if (steps.includes(msPerDay)) candidates.push({ unit: 'business-day', count: 1 });
  return candidates;
}

function candidateMonths(months: readonly number[]): Frequency[] {
  const frequent = countValues(months.filter((count) => count > 0));
  return withDivisor(frequent.slice(0, 3).map(({ value }) => value)).map(frequencyOfMonths);
}

/** The steps and what divides them all, without repetition. */
function withDivisor(steps: readonly number[]): number[] {
  if (steps.length === 0) return [];
  const divisor = steps.reduce(greatestDivisor);
  return [...new Set([...steps, divisor])];
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** Differences of times that follow each other, in ms and in calendar months. */
function differencesOf(runs: readonly Float64Array[]): {
  differences: number[];
  months: number[];
} {
  const [differences, months]: [number[], number[]] = [[], []];
  for (const times of runs) {
    for (let index = 1; index < times.length; index++) {
      const [from, to] = [times[index - 1] as number, times[index] as number];
      differences.push(to - from);
      if (to - from >= shortestMonthMs) months.push(monthOf(dayOf(to)) - monthOf(dayOf(from)));
    }
  }
  return { differences, months };
}
