import type { Frequency } from '@shared/domain/frequency';
import { addSteps } from '@shared/numeric/frequency';

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
  const last = times.length - 1;
  const start = times[0]!;
  const meanStepMs = last > 0 ? Math.round((times[last]! - start) / last) : undefined;
  const beyond = (index: number) =>
    frequency.unit === 'step'
      ? addSteps(times[last]!, frequency, index - last, meanStepMs)
      : // From the start: the 30th of a month stays the 30th behind a February.
        addSteps(start, frequency, index);
  return Array.from({ length: horizonSteps }, (_, step) => {
    const index = originIndex + step;
    return times[index] ?? beyond(index);
  });
}
