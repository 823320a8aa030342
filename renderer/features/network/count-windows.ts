import { splitWindows } from '@shared/domain/network/split-windows';
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
  const split = splitWindows(length, spec);
  const train = Math.max(0, split.train);
  const batches = Math.ceil(train / spec.batchSize);
  return {
    train,
    validation: split.validation,
    batchesPerEpoch: spec.order === 'stateful' ? null : batches,
  };
}
