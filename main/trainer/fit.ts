import type { Checkpoint, TrainRequest } from '@shared/contract/trainer-protocol';
import { type AppError, appError } from '@shared/domain/app-error';
import type { EngineName, EpochRecord } from '@shared/domain/run';
import type { TrainingEvent } from '@shared/domain/training-event';
import { AppFailure } from './app-failure';
import { keepCheckpoints, restoreCheckpoint, takeCheckpoint } from './checkpoints';
import { batchesOf, shuffle } from './data/batches';
import { createRandom, type RandomSource, restoreRandom } from './data/random';
import { describeThrow } from './describe-throw';
import { initializeParameters } from './initialize-parameters';
import type { Network } from './network';
import { Cancelled, createPace, type Pace } from './pace';
import { type ProgressReporter, reportProgress } from './progress-reporter';
import { batchAt, planTraining, type TrainingPlan } from './training-plan';

/** Where a run tells what happens. */
export interface FitListener {
  event(event: TrainingEvent): void;
  /** At the end of an epoch, at most five a second, and always the last one before `ended`. */
  checkpoint(checkpoint: Checkpoint): void;
}

/** What a run trains on. */
export interface FitEngine {
  name: EngineName;
  createNetwork(): Network;
}

/** Windows that are validated in one pass. */
const VALIDATION_BATCH = 256;

type Ending = { state: 'finished' | 'cancelled' | 'failed'; error: AppError | null };

/**
 * Trains one run from its first or its next epoch to the last. Never rejects: every ending,
 * an unexpected throw too, is told by exactly one `ended` event.
 *
 * A checkpoint is the state at the end of an epoch. A run that is cancelled, or whose loss stops
 * being finite, leaves the one of its last whole epoch; one that did not finish its first epoch
 * leaves none, since the seed gives its start again.
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
  const plan = planTraining(request.values, spec);
  const network = engine.createNetwork();
  try {
    const random = await startFrom(network, request, pace);
    const epochsDone = resumeFrom?.epoch ?? 0;
    listener.event({
      kind: 'started',
      runId,
      engine: engine.name,
      parameterCount: network.parameterCount,
      trainWindows: plan.split.trainWindows,
      validationWindows: plan.split.validationWindows,
      batchesPerEpoch: plan.batchesPerEpoch,
      epochs: spec.epochs,
      epochsDone,
    });
    const progress = reportProgress(
      runId,
      spec.epochs * plan.batchesPerEpoch,
      epochsDone * plan.batchesPerEpoch,
      listener.event,
    );
    const checkpoints = keepCheckpoints(listener.checkpoint);
    const run: EpochRun = { request, plan, network, random, progress, pace };
    try {
      for (let epoch = epochsDone + 1; epoch <= spec.epochs; epoch++) {
        const record = await runEpoch(run, epoch);
        checkpoints.keep(takeCheckpoint(network, random, plan.scaler, epoch));
        listener.event({ kind: 'epoch', runId, record });
      }
    } finally {
      progress.flush();
      checkpoints.flush();
    }
  } finally {
    network.dispose();
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

interface EpochRun {
  request: TrainRequest;
  plan: TrainingPlan;
  network: Network;
  random: RandomSource;
  progress: ProgressReporter;
  pace: Pace;
}

/** @throws Cancelled, and AppFailure 'training-diverged' */
async function runEpoch(run: EpochRun, epoch: number): Promise<EpochRecord> {
  const { plan, network, progress } = run;
  const { spec } = run.request;
  const startedAt = performance.now();
  const order = plan.trainTargets.slice();
  shuffle(order, run.random);
  const sums = { squares: 0, norms: 0, clipped: 0 };
  let batch = (epoch - 1) * plan.batchesPerEpoch;
  for (const part of batchesOf(order, spec.batchSize)) {
    await run.pace.breathe();
    batch += 1;
    const { inputs, targets } = batchAt(plan, part, spec.windowSteps);
    const { loss, gradientNorm, clipped } = network.trainBatch(inputs, targets);
    for (const value of [loss, gradientNorm]) requireFiniteLoss(value, epoch, batch);
    sums.squares += loss * targets.length;
    sums.norms += gradientNorm;
    sums.clipped += clipped ? 1 : 0;
    progress.add({ batch, loss, gradientNorm }, epoch);
  }
  const validationLoss = await validate(run);
  if (validationLoss !== null) requireFiniteLoss(validationLoss, epoch, batch);
  return {
    epoch,
    trainLoss: sums.squares / plan.split.trainWindows,
    validationLoss,
    gradientNorm: sums.norms / plan.batchesPerEpoch,
    clippedShare: sums.clipped / plan.batchesPerEpoch,
    durationMs: performance.now() - startedAt,
  };
}

/** Mean squared error over the validation windows; null where there are none. */
async function validate({ plan, network, pace, request }: EpochRun) {
  const count = plan.validationTargets.length;
  if (count === 0) return null;
  let squares = 0;
  for (const part of batchesOf(plan.validationTargets, VALIDATION_BATCH)) {
    await pace.breathe();
    const { inputs, targets } = batchAt(plan, part, request.spec.windowSteps);
    squares += network.evaluate(inputs, targets) * targets.length;
  }
  return squares / count;
}

function requireFiniteLoss(value: number, epoch: number, batch: number): void {
  if (Number.isFinite(value)) return;
  throw new AppFailure(appError('training-diverged', { value: String(value), epoch, batch }));
}
