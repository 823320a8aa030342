import type { EpochRecord } from './run';

/**
 * The epoch whose weights early stopping keeps: the first with the lowest validation loss, or the
 * lowest training loss where nothing validates. Null before the first epoch.
 */
export function bestEpoch(epochs: readonly EpochRecord[]): number | null {
  let best: EpochRecord | null = null;
  for (const epoch of epochs) {
    if (best === null || watchedLoss(epoch) < watchedLoss(best)) best = epoch;
  }
  return best?.epoch ?? null;
}

/** What early stopping and plateau go by. */
export const watchedLoss = ({
  validationLoss,
  trainLoss,
}: Pick<EpochRecord, 'validationLoss' | 'trainLoss'>): number => validationLoss ?? trainLoss;
