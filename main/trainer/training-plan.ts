import type { Scaler, TargetRange } from '@shared/contract/trainer-protocol';
import { appError } from '@shared/domain/app-error';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { AppFailure } from './app-failure';
import { indexRange } from './data/batches';
import { type WeighWindows, weighWindows } from './data/sample-weights';
import { fitScaler, scale } from './data/scaler';
import { type Split, splitSeries } from './data/split';
import { fitTargetRange } from './data/target-range';
import { orderWindows, type WindowOrder } from './data/window-order';
import { targetsOf, windowsBefore } from './data/windows';
import type { Batch } from './network';

/** What a run trains on, known before its first batch. */
export interface TrainingPlan {
  split: Split;
  scaler: Scaler;
  /** Of a softmax output; null for others. */
  targetRange: TargetRange | null;
  /** The whole series, scaled; training touches it before `split.firstTest` only. */
  series: Float32Array;
  order: WindowOrder;
  /** null where all windows count the same. */
  weigh: WeighWindows | null;
  validationOrigins: Int32Array;
}

/**
 * Scaler, target range and weights know the training part alone.
 *
 * @param values the whole series, oldest first, original units
 * @throws AppFailure 'series-too-short', 'series-constant', 'request-invalid' (a value that is no
 *   finite number)
 */
export function planTraining(values: Float64Array, spec: NetworkSpec): TrainingPlan {
  requireFinite(values);
  const split = splitSeries(values.length, spec);
  const scaler = fitScaler(values.subarray(0, split.firstValidation));
  const series = scale(values, scaler);
  const { firstOrigin, firstValidation, trainWindows, validationWindows } = split;
  const origins = indexRange(firstOrigin, firstOrigin + trainWindows);
  const order = orderWindows(origins, spec);
  return {
    split,
    scaler,
    targetRange: spec.output.kind === 'softmax' ? fitTargetRange(series, origins, spec) : null,
    series,
    order,
    weigh: weighWindows(spec.sampleWeights, order.origins),
    validationOrigins: indexRange(firstValidation, firstValidation + validationWindows),
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

/** The training windows at these origins, ready for a network. */
export function batchAt(plan: TrainingPlan, origins: Int32Array, spec: NetworkSpec): Batch {
  return {
    windows: windowsBefore(plan.series, origins, spec.windowSteps),
    targets: targetsOf(plan.series, origins, spec),
    weights: plan.weigh === null ? null : plan.weigh(origins),
  };
}
