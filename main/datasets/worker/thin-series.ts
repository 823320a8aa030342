import type { AppError } from '@shared/domain/app-error';
import { type Result, succeed } from '@shared/domain/result';
import { thinPoints } from '../thin-points';

export interface ThinRequest {
  times: Float64Array;
  values: Float64Array;
  marks: Uint8Array;
  maxPoints: number;
}

export interface ThinnedSeries {
  times: number[];
  /** null is missing. */
  values: (number | null)[];
  marks: number[];
}

/** What a plot draws of a series. */
export async function thinSeries({
  times,
  values,
  marks,
  maxPoints,
}: ThinRequest): Promise<Result<ThinnedSeries, AppError>> {
  const kept = thinPoints(times, values, marks, maxPoints);
  return succeed({
    times: kept.map((index) => times[index] as number),
    values: kept.map((index) => {
      const value = values[index] as number;
      return Number.isNaN(value) ? null : value;
    }),
    marks: kept.map((index) => marks[index] as number),
  });
}
