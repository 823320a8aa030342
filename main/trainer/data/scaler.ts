import type { Scaler } from '@shared/contract/trainer-protocol';
import { appError } from '@shared/domain/app-error';
import { AppFailure } from '../app-failure';

/**
 * Standard scaling: mean 0 and (population) standard deviation 1 over the training part, of the
 * values that are there.
 *
 * @param trainingPart values before the first validation target, and none after: a scaler that
 *   sees later values tells the network about the future
 * @param name of the series or channel, for the error
 * @throws AppFailure 'series-constant' where there is no deviation to divide by
 */
export function fitScaler(trainingPart: Float64Array, name = 'the series'): Scaler {
  const known = trainingPart.filter((value) => !Number.isNaN(value));
  const count = known.length;
  let sum = 0;
  for (const value of known) sum += value;
  const mean = sum / count;
  let squares = 0;
  for (const value of known) squares += (value - mean) ** 2;
  const deviation = Math.sqrt(squares / count);
  const first = known[0] ?? 0;
  // Rounding leaves a tiny deviation where all values are equal.
  if (!(deviation > 0) || known.every((value) => value === first)) {
    throw new AppFailure(appError('series-constant', { series: name, value: first }));
  }
  return { mean, deviation };
}

/** (value − mean) / deviation, in single precision as the kernels take it. */
export function scale(values: Float64Array, scaler: Scaler): Float32Array {
  return Float32Array.from(values, (value) => (value - scaler.mean) / scaler.deviation);
}

/** The inverse of `scale` for one value. */
export function unscale(scaled: number, scaler: Scaler): number {
  return scaled * scaler.deviation + scaler.mean;
}
