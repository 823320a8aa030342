import type { Checkpoint } from '@shared/contract/trainer-protocol';
import type { RandomSource } from './data/random';
import type { Network } from './network';
import type { RunMemory } from './run-memory';
import type { TrainingPlan } from './training-plan';

const INTERVAL_MS = 200;

type ScaledPlan = Pick<TrainingPlan, 'scaler' | 'channelScalers' | 'targetRange'>;

/** Everything of a network that the next epoch starts from; copies. */
export function takeCheckpoint(
  network: Network,
  random: RandomSource,
  { scaler, channelScalers, targetRange }: ScaledPlan,
  { watch, best }: RunMemory,
  epoch: number,
): Checkpoint {
  return {
    epoch,
    // The same array where this epoch is the best: a message then holds it once.
    parameters: best?.epoch === epoch ? best.parameters : network.parameters.slice(),
    firstMoments: network.optimizer.firstMoments.slice(),
    secondMoments: network.optimizer.secondMoments.slice(),
    optimizerSteps: network.optimizer.steps,
    randomState: random.state(),
    scaler,
    channelScalers,
    targetRange,
    watch,
    best,
  };
}

/**
 * Puts a network back to where the checkpoint was taken.
 *
 * @throws RangeError where the checkpoint is of another network
 */
export function restoreCheckpoint(network: Network, checkpoint: Checkpoint): void {
  const { parameters, firstMoments, secondMoments, best } = checkpoint;
  requireLength(parameters, network.parameterCount);
  requireLength(firstMoments, network.trainableCount);
  requireLength(secondMoments, network.trainableCount);
  if (best !== null) requireLength(best.parameters, network.parameterCount);
  network.parameters.set(parameters);
  network.optimizer.firstMoments.set(firstMoments);
  network.optimizer.secondMoments.set(secondMoments);
  network.optimizer.steps = checkpoint.optimizerSteps;
}

function requireLength({ length }: Float32Array, needed: number): void {
  if (length === needed) return;
  throw new RangeError(`The checkpoint has ${length} numbers, the network ${needed}`);
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
