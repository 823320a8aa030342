import type { Frequency } from '@shared/domain/frequency';
import { inferFrequency } from '@shared/numeric/frequency';

/** Share of steps between neighbouring rows that go in the direction that most go, 0–1. */
export function orderShare(times: ArrayLike<number>): number {
  let [rising, falling] = [0, 0];
  let last = Number.NaN;
  for (let index = 0; index < times.length; index++) {
    const time = times[index] as number;
    if (Number.isNaN(time)) continue;
    if (time > last) rising++;
    else if (time < last) falling++;
    last = time;
  }
  const moves = rising + falling;
  return moves === 0 ? 0 : Math.max(rising, falling) / moves;
}

/** Distinct times, ascending. */
function distinctTimes(times: ArrayLike<number>): Float64Array {
  const known = new Set<number>();
  for (let index = 0; index < times.length; index++) {
    const time = times[index] as number;
    if (!Number.isNaN(time)) known.add(time);
  }
  return Float64Array.from(known).sort();
}

/** The step of times in any order; `step` is none that a calendar knows. */
export function stepOf(times: ArrayLike<number>): { frequency: Frequency; share: number } {
  const { frequency, share } = inferFrequency(distinctTimes(times));
  return { frequency, share };
}
