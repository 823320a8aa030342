import { forecastSteps } from '@shared/domain/network/layer-shapes';
import type { NetworkSpec } from '@shared/domain/network-spec';

interface WindowCounts {
  train: number;
  validation: number;
  /** null in stateful order, where the trainer cuts the series by what fits side by side. */
  batchesPerEpoch: number | null;
}

/**
 * What a series gives to train on, as the trainer splits it: where a window predicts several steps,
 * those that reach into the next part are not used.
 *
 * @param length values in the series
 */
export function countWindows(length: number, spec: NetworkSpec): WindowCounts {
  const { testSteps, validationShare } = spec.split;
  const reach = forecastSteps(spec) - 1;
  const origins = Math.max(0, length - testSteps - spec.windowSteps);
  const shared = origins - 2 * reach;
  const validation = Math.max(Math.min(Math.round(shared * validationShare), shared - 1), 0);
  const border = validation === 0 ? reach : 2 * reach;
  const train = Math.max(0, origins - border - validation);
  const batches = Math.ceil(train / spec.batchSize);
  return { train, validation, batchesPerEpoch: spec.order === 'stateful' ? null : batches };
}
