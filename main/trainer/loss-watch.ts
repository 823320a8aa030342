import type { LossWatch } from '@shared/contract/trainer-protocol';
import type { NetworkSpec } from '@shared/domain/network-spec';

type WatchedSpec = Pick<NetworkSpec, 'earlyStopping' | 'schedule'>;

/**
 * After an epoch whose watched loss (the validation's, or the training's where nothing validates)
 * is `loss`. Early stopping and plateau count the epochs since the loss last improved, each by its
 * own rule; a reduction of the learning rate starts a plateau's count anew.
 */
export function watchLoss(watch: LossWatch, loss: number, spec: WatchedSpec): LossWatch {
  const stopping = count(watch.stopping, loss, spec.earlyStopping?.minimumImprovement ?? 0);
  const plateau = count(watch.plateau, loss, 0);
  const { reductions } = watch.plateau;
  const reduces =
    spec.schedule.kind === 'plateau' && plateau.epochsSince >= spec.schedule.patienceEpochs;
  return {
    stopping,
    plateau: reduces
      ? { ...plateau, epochsSince: 0, reductions: reductions + 1 }
      : { ...plateau, reductions },
  };
}

/** Whether early stopping ends the run here. */
export const isStopped = ({ stopping }: LossWatch, { earlyStopping }: WatchedSpec): boolean =>
  earlyStopping !== null && stopping.epochsSince >= earlyStopping.patienceEpochs;

type Count = LossWatch['stopping'];

function count({ lowestLoss, epochsSince }: Count, loss: number, improvement: number): Count {
  return lowestLoss === null || loss < lowestLoss - improvement
    ? { lowestLoss: loss, epochsSince: 0 }
    : { lowestLoss, epochsSince: epochsSince + 1 };
}
