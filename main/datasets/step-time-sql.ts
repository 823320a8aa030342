import type { Frequency } from '@shared/domain/frequency';
import { addSteps } from '@shared/numeric/frequency';

const day = 86_400_000;

/**
 * `addSteps` for DuckDB: epoch ms of the `step`-th step (a column of integers) after `start`.
 * @throws RangeError for the unit 'step', which has no calendar.
 */
export function stepTimeSql(start: number, frequency: Frequency, step: string): string {
  if (frequency.unit === 'step') throw new RangeError('Irregular steps have no calendar');
  const monthsPerStep = monthsIn[frequency.unit];
  if (monthsPerStep === undefined) {
    return `(${start} + ${step} * ${addSteps(0, frequency, 1)})`;
  }
  const time = `epoch_ms(${start}::BIGINT)`;
  const target = `${time} + to_months((${step} * ${monthsPerStep * frequency.count})::INTEGER)`;
  if (new Date(start + day).getUTCDate() !== 1) return `epoch_ms(${target})`;
  // From the last day of a month always to the last day of another.
  const timeOfDay = ((start % day) + day) % day;
  return `(epoch_ms(last_day(${target})::TIMESTAMP) + ${timeOfDay})`;
}

const monthsIn: Partial<Record<Frequency['unit'], number>> = { month: 1, quarter: 3, year: 12 };
