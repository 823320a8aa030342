import type { Scaler, TargetRange, TrainRequest } from '@shared/contract/trainer-protocol';
import { appError } from '@shared/domain/app-error';
import { findWholeWindows } from '@shared/domain/network/whole-windows';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { AppFailure } from './app-failure';
import { indexRange } from './data/batches';
import {
  buildInputTable,
  type ChannelScalers,
  fitChannelScalers,
  type InputTable,
} from './data/input-table';
import { type WeighWindows, weighWindows } from './data/sample-weights';
import { fitScaler } from './data/scaler';
import { type Split, splitSeries } from './data/split';
import { fitTargetRange } from './data/target-range';
import { orderWindows, type WindowOrder } from './data/window-order';
import { targetsOf, windowsBefore } from './data/windows';
import type { Batch } from './network';
import { requireInputs } from './require-inputs';

/** What a run trains on, known before its first batch. */
export interface TrainingPlan {
  split: Split;
  scaler: Scaler;
  channelScalers: ChannelScalers;
  /** Of a softmax output; null for others. */
  targetRange: TargetRange | null;
  /** The whole series and its channels; training touches them before `split.firstTest` only. */
  table: InputTable;
  order: WindowOrder;
  /** null where all windows count the same. */
  weigh: WeighWindows | null;
  validationOrigins: Int32Array;
  /** Steps in a row before an origin at which nothing is missing. */
  seenBefore(origin: number): number;
}

/**
 * Scalers, target range and weights know the training part alone. A window that sees or predicts a
 * value that is missing neither trains nor validates.
 *
 * @param values the whole series, oldest first, original units, NaN where missing
 * @throws AppFailure 'series-too-short', 'windows-incomplete', 'series-constant', 'request-invalid'
 */
export function planTraining(
  { values, inputs }: Pick<TrainRequest, 'values' | 'inputs'>,
  spec: NetworkSpec,
): TrainingPlan {
  requireInputs(values, inputs, spec);
  const split = splitSeries(values.length, spec);
  const { firstOrigin, firstValidation, trainWindows, validationWindows } = split;
  const { canTrain, seenBefore } = findWholeWindows(values, inputs, spec);
  const origins = indexRange(firstOrigin, firstOrigin + trainWindows).filter(canTrain);
  if (origins.length === 0) {
    throw new AppFailure(
      appError('windows-incomplete', {
        series: 'the series',
        windows: 0,
        possible: trainWindows,
        window: spec.windowSteps,
        needed: 1,
      }),
    );
  }
  const scaler = fitScaler(values.subarray(0, firstValidation));
  const channelScalers = fitChannelScalers(inputs, firstValidation);
  const table = buildInputTable(values, inputs, scaler, channelScalers);
  const order = orderWindows(origins, spec);
  return {
    split,
    scaler,
    channelScalers,
    targetRange:
      spec.output.kind === 'softmax' ? fitTargetRange(table.series, origins, spec) : null,
    table,
    order,
    weigh: weighWindows(spec.sampleWeights, order.origins),
    validationOrigins: indexRange(firstValidation, firstValidation + validationWindows).filter(
      canTrain,
    ),
    seenBefore,
  };
}

/** The training windows at these origins, ready for a network. */
export function batchAt(plan: TrainingPlan, origins: Int32Array, spec: NetworkSpec): Batch {
  return {
    windows: windowsBefore(plan.table, origins, spec.windowSteps),
    targets: targetsOf(plan.table.series, origins, spec),
    weights: plan.weigh === null ? null : plan.weigh(origins),
  };
}
