import { type BestEpoch, freshLossWatch, type LossWatch } from '@shared/contract/trainer-protocol';
import { watchedLoss } from '@shared/domain/best-epoch';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { EpochRecord } from '@shared/domain/run';
import { watchLoss } from './loss-watch';

/** What a run has learnt of itself, beside its weights. */
export interface RunMemory {
  watch: LossWatch;
  /** Kept where the spec stops early: the weights that the run is to be remembered by. */
  best: BestEpoch | null;
}

export const freshMemory: RunMemory = { watch: freshLossWatch, best: null };

/**
 * After an epoch. Watched is the validation loss, or the training loss where nothing validates (a
 * series too short for the spec's share).
 *
 * @param parameters at the epoch's end; copied
 */
export function rememberEpoch(
  memory: RunMemory,
  record: EpochRecord,
  parameters: Float32Array,
  spec: Pick<NetworkSpec, 'earlyStopping' | 'schedule'>,
): RunMemory {
  const { epoch } = record;
  const loss = watchedLoss(record);
  const isBest = memory.best === null || loss < memory.best.loss;
  return {
    watch: watchLoss(memory.watch, loss, spec),
    best:
      spec.earlyStopping !== null && isBest
        ? { epoch, loss, parameters: parameters.slice() }
        : memory.best,
  };
}
