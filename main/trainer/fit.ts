import type { Checkpoint, TargetRange, TrainRequest } from '@shared/contract/trainer-protocol';
import type { AppError } from '@shared/domain/app-error';
import type { EngineName } from '@shared/domain/run';
import type { TrainingEvent } from '@shared/domain/training-event';
import {
  type CheckpointKeeper,
  keepCheckpoints,
  restoreCheckpoint,
  takeCheckpoint,
} from './checkpoints';
import { createRandom, type RandomSource, restoreRandom } from './data/random';
import { describeThrow } from './describe-throw';
import { initializeParameters } from './initialize-parameters';
import { isStopped } from './loss-watch';
import type { Network } from './network';
import { Cancelled, createPace, type Pace } from './pace';
import { reportProgress } from './progress-reporter';
import { freshMemory, type RunMemory, rememberEpoch } from './run-memory';
import { type EpochRun, trainEpoch } from './train-epoch';
import { planTraining } from './training-plan';

/** Where a run tells what happens. */
export interface FitListener {
  event(event: TrainingEvent): void;
  /** At the end of an epoch, at most five a second, and always the last one before `ended`. */
  checkpoint(checkpoint: Checkpoint): void;
}

/** What a run trains on. */
export interface FitEngine {
  name: EngineName;
  /** @param targetRange of a softmax output; null for others */
  createNetwork(targetRange: TargetRange | null): Network;
}

type Ending = { state: 'finished' | 'cancelled' | 'failed'; error: AppError | null };

/**
 * Trains one run from its first or its next epoch to the last, or to where early stopping ends it.
 * Never rejects: every ending, an unexpected throw too, is told by exactly one `ended` event.
 *
 * A checkpoint is the state at the end of an epoch. A run that is cancelled, or whose loss stops
 * being finite, leaves the one of its last whole epoch: weights shortly before a loss explodes are
 * no longer good ones. One that is cancelled in its first epoch leaves none, since the seed gives
 * its start again; one that diverges there leaves its last weights that gave a finite loss, as
 * epoch 0.
 */
export async function fitNetwork(
  request: TrainRequest,
  engine: FitEngine,
  listener: FitListener,
  signal: AbortSignal,
): Promise<void> {
  const { runId } = request;
  let ending: Ending;
  try {
    await runEpochs(request, engine, listener, createPace(signal));
    ending = { state: 'finished', error: null };
  } catch (thrown) {
    ending =
      thrown instanceof Cancelled
        ? { state: 'cancelled', error: null }
        : { state: 'failed', error: describeThrow(thrown) };
  }
  listener.event({ kind: 'ended', runId, ...ending });
}

async function runEpochs(
  request: TrainRequest,
  engine: FitEngine,
  listener: FitListener,
  pace: Pace,
): Promise<void> {
  const { runId, spec, resumeFrom } = request;
  const plan = planTraining(request, spec);
  const network = engine.createNetwork(plan.targetRange);
  try {
    const random = await startFrom(network, request, pace);
    const epochsDone = resumeFrom?.epoch ?? 0;
    const batchesPerEpoch = plan.order.batches;
    listener.event({
      kind: 'started',
      runId,
      engine: engine.name,
      parameterCount: network.parameterCount,
      trainWindows: plan.order.origins.length,
      validationWindows: plan.validationOrigins.length,
      batchesPerEpoch,
      epochs: spec.epochs,
      epochsDone,
    });
    const progress = reportProgress(
      runId,
      spec.epochs * batchesPerEpoch,
      epochsDone * batchesPerEpoch,
      listener.event,
    );
    const checkpoints = keepCheckpoints(listener.checkpoint);
    const run: EpochRun = { spec, plan, network, random, progress, pace, goodWeights: null };
    try {
      await passEpochs(run, request, checkpoints, listener);
    } catch (thrown) {
      if (run.goodWeights !== null && !(thrown instanceof Cancelled)) {
        const first = takeCheckpoint(network, random, plan, freshMemory, 0);
        checkpoints.keep({ ...first, parameters: run.goodWeights });
      }
      throw thrown;
    } finally {
      progress.flush();
      checkpoints.flush();
    }
  } finally {
    network.dispose();
  }
}

async function passEpochs(
  run: EpochRun,
  { runId, resumeFrom }: TrainRequest,
  checkpoints: CheckpointKeeper,
  listener: FitListener,
): Promise<void> {
  const { spec, plan, network, random } = run;
  let memory: RunMemory = resumeFrom ?? freshMemory;
  let epoch = resumeFrom?.epoch ?? 0;
  while (epoch < spec.epochs && !isStopped(memory.watch, spec)) {
    epoch += 1;
    const record = await trainEpoch(run, epoch, memory.watch.plateau.reductions);
    run.goodWeights = null;
    memory = rememberEpoch(memory, record, network.parameters, spec);
    checkpoints.keep(takeCheckpoint(network, random, plan, memory, epoch));
    listener.event({ kind: 'epoch', runId, record });
  }
}

/** First weights from the seed, or those of the checkpoint. @returns the run's generator */
async function startFrom(
  network: Network,
  { spec, resumeFrom }: TrainRequest,
  pace: Pace,
): Promise<RandomSource> {
  if (resumeFrom !== null) {
    restoreCheckpoint(network, resumeFrom);
    return restoreRandom(resumeFrom.randomState);
  }
  const random = createRandom(spec.seed);
  await initializeParameters(network.parameters, spec, random, pace);
  return random;
}
