import type { Frequency } from '@shared/domain/frequency';
import { continueTimes } from '@shared/numeric/frequency';

/**
 * Times of the steps after an origin, epoch ms: the series' own as far as it goes, its frequency
 * beyond. Steps that no calendar knows are as long as the series' steps were on average.
 * @param times of the whole series, oldest first
 */
export function forecastTimes(
  times: Float64Array,
  frequency: Frequency,
  originIndex: number,
  horizonSteps: number,
): number[] {
  const end = originIndex + horizonSteps;
  const beyond = continueTimes(times, frequency, Math.max(end - times.length, 0));
  return Array.from(
    { length: horizonSteps },
    (_, step) => times[originIndex + step] ?? beyond[originIndex + step - times.length]!,
  );
}
