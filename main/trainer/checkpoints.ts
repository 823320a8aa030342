import type { Checkpoint, Scaler } from '@shared/contract/trainer-protocol';
import type { RandomSource } from './data/random';
import type { Network } from './network';

const INTERVAL_MS = 200;

/** Everything of a network that the next epoch starts from; copies. */
export function takeCheckpoint(
  network: Network,
  random: RandomSource,
  scaler: Scaler,
  epoch: number,
): Checkpoint {
  return {
    epoch,
    parameters: network.parameters.slice(),
    firstMoments: network.optimizer.firstMoments.slice(),
    secondMoments: network.optimizer.secondMoments.slice(),
    optimizerSteps: network.optimizer.steps,
    randomState: random.state(),
    scaler,
  };
}

/**
 * Puts a network back to where the checkpoint was taken.
 *
 * @throws RangeError where the checkpoint is of another network
 */
export function restoreCheckpoint(network: Network, checkpoint: Checkpoint): void {
  const { parameters, firstMoments, secondMoments } = checkpoint;
  for (const values of [parameters, firstMoments, secondMoments]) {
    if (values.length !== network.parameterCount) {
      throw new RangeError(
        `The checkpoint has ${values.length} numbers, the network ${network.parameterCount}`,
      );
    }
  }
  network.parameters.set(parameters);
  network.optimizer.firstMoments.set(firstMoments);
  network.optimizer.secondMoments.set(secondMoments);
  network.optimizer.steps = checkpoint.optimizerSteps;
}

/** Keeps the last good checkpoint and sends at most five a second; `flush` sends the last one. */
export interface CheckpointKeeper {
  keep(checkpoint: Checkpoint): void;
  flush(): void;
}

export function keepCheckpoints(send: (checkpoint: Checkpoint) => void): CheckpointKeeper {
  let pending: Checkpoint | null = null;
  let sentAt = Number.NEGATIVE_INFINITY;
  const flush = () => {
    if (pending === null) return;
    sentAt = performance.now();
    send(pending);
    pending = null;
  };
  return {
    keep(checkpoint) {
      pending = checkpoint;
      if (performance.now() - sentAt >= INTERVAL_MS) flush();
    },
    flush,
  };
}
