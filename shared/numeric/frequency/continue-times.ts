import type { Frequency } from '../../domain/frequency';
import { addSteps } from './add-steps';
import { fitGrid } from './fit-grid';

/**
 * The times of the steps behind a series, epoch ms: on the day of the month that the series stands on
 * (a series that begins on 30 April may mean the 30th or last days: its other times tell), from
 * Friday to Monday where it has business days. Steps that no calendar knows are as long as the
 * series' steps were on average; a series of one time is continued by days.
 * @param times of the series, ascending, at least one.
 */
export function continueTimes(
  times: ArrayLike<number>,
  frequency: Frequency,
  steps: number,
): Float64Array {
  const last = times[times.length - 1];
  if (last === undefined) throw new RangeError('There is no time to continue from');
  const grid = fitGrid(times, frequency);
  if (grid === null) {
    const count = times.length - 1;
    const meanMs = count > 0 ? Math.round((last - (times[0] as number)) / count) : undefined;
    const single = { unit: 'step', count: 1 } as const;
    return Float64Array.from({ length: steps }, (_, step) =>
      addSteps(last, single, step + 1, meanMs),
    );
  }
  // A last time that a holiday moved is still the one of its month.
  const exact = grid.stepAt(last);
  const from = Number.isNaN(exact) ? nearestStep(grid, last) : exact;
  return Float64Array.from({ length: steps }, (_, step) => grid.timeOf(from + step + 1));
}

function nearestStep(grid: NonNullable<ReturnType<typeof fitGrid>>, time: number): number {
  const around = grid.stepAround(time);
  const isNextNearer = grid.timeOf(around + 1) - time < time - grid.timeOf(around);
  return isNextNearer ? around + 1 : around;
}
