import type { Scaler } from '@shared/contract/trainer-protocol';
import { appError } from '@shared/domain/app-error';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { AppFailure } from './app-failure';
import { indexRange } from './data/batches';
import { fitScaler, scale } from './data/scaler';
import { type Split, splitSeries } from './data/split';
import { valuesAt, windowsBefore } from './data/windows';

/** What a run trains on, known before its first batch. */
export interface TrainingPlan {
  split: Split;
  scaler: Scaler;
  /** The whole series, scaled; training touches it before `split.firstTest` only. */
  series: Float32Array;
  trainTargets: Int32Array;
  validationTargets: Int32Array;
  batchesPerEpoch: number;
}

/**
 * @param values the whole series, oldest first, original units
 * @throws AppFailure 'series-too-short', 'series-constant', 'request-invalid' (a value that is no
 *   finite number)
 */
export function planTraining(values: Float64Array, spec: NetworkSpec): TrainingPlan {
  requireFinite(values);
  const split = splitSeries(values.length, spec);
  const scaler = fitScaler(values.subarray(0, split.firstValidation));
  return {
    split,
    scaler,
    series: scale(values, scaler),
    trainTargets: indexRange(split.firstTarget, split.firstValidation),
    validationTargets: indexRange(split.firstValidation, split.firstTest),
    batchesPerEpoch: Math.ceil(split.trainWindows / spec.batchSize),
  };
}

/** @throws AppFailure 'request-invalid' at the first value that is no finite number */
export function requireFinite(values: Float64Array): void {
  const index = values.findIndex((value) => !Number.isFinite(value));
  if (index < 0) return;
  throw new AppFailure(
    appError('request-invalid', {
      call: 'trainer',
      path: `values[${index}]`,
      reason: `is ${values[index]}`,
    }),
  );
}

/** Inputs [targets.length, windowSteps] and targets, ready for a network. */
export function batchAt(plan: TrainingPlan, targets: Int32Array, windowSteps: number) {
  return {
    inputs: windowsBefore(plan.series, targets, windowSteps),
    targets: valuesAt(plan.series, targets),
  };
}
