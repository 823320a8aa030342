import { assertNever } from '@shared/domain/assert-never';
import type { NetworkSpec } from '@shared/domain/network-spec';

type ScheduledSpec = Pick<NetworkSpec, 'optimizer' | 'schedule' | 'warmUpEpochs' | 'epochs'>;

/** Where a run is. */
export interface Moment {
  /** Counted from the start of the run, 1 for the first. */
  batch: number;
  batchesPerEpoch: number;
  /** How often the watched loss stood still: what a plateau schedule goes by. */
  reductions: number;
}

/**
 * The learning rate α of a batch. First the warm-up: α·n/N for the n-th of its
 * N = warmUpEpochs · batchesPerEpoch batches, so never 0. The schedule starts behind it:
 *
 * - step: α·factor^⌊e / everyEpochs⌋ with e whole epochs behind the warm-up;
 * - cosine: α·(s + (1 − s)·(1 + cos π·t)/2) with s = finalShare and t the share done of the batches
 *   behind the warm-up (Loshchilov and Hutter 2017, equation 5, without restarts);
 * - plateau: α·max(factor^reductions, finalShare).
 */
export function scheduledRate(spec: ScheduledSpec, moment: Moment): number {
  const { batch, batchesPerEpoch } = moment;
  const warmUp = spec.warmUpEpochs * batchesPerEpoch;
  const { learningRate } = spec.optimizer;
  if (batch < warmUp) return (learningRate * batch) / warmUp;
  const done = Math.max(batch - 1 - warmUp, 0);
  const all = spec.epochs * batchesPerEpoch - warmUp;
  return learningRate * shareOf(spec.schedule, done, all, moment);
}

/** @param done of the `all` batches behind the warm-up */
function shareOf(
  schedule: NetworkSpec['schedule'],
  done: number,
  all: number,
  { batchesPerEpoch, reductions }: Moment,
): number {
  switch (schedule.kind) {
    case 'constant':
      return 1;
    case 'step': {
      const epochs = Math.floor(done / batchesPerEpoch);
      return schedule.factor ** Math.floor(epochs / schedule.everyEpochs);
    }
    case 'cosine': {
      const { finalShare } = schedule;
      const progress = all > 0 ? done / all : 0;
      return finalShare + ((1 - finalShare) * (1 + Math.cos(Math.PI * progress))) / 2;
    }
    case 'plateau':
      return Math.max(schedule.factor ** reductions, schedule.finalShare);
    default:
      return assertNever(schedule);
  }
}
