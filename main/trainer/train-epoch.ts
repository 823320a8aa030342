import { appError } from '@shared/domain/app-error';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { EpochRecord } from '@shared/domain/run';
import { AppFailure } from './app-failure';
import type { RandomSource } from './data/random';
import { EpochSums } from './epoch-sums';
import type { Network } from './network';
import type { Pace } from './pace';
import type { ProgressReporter } from './progress-reporter';
import { scheduledRate } from './schedule';
import { batchAt, type TrainingPlan } from './training-plan';
import { validate } from './validate';

/** What the epochs of a run share. */
export interface EpochRun {
  spec: NetworkSpec;
  plan: TrainingPlan;
  network: Network;
  random: RandomSource;
  progress: ProgressReporter;
  pace: Pace;
  /** Weights of the first epoch that gave a finite loss, the last ones; null before and after. */
  goodWeights: Float32Array | null;
}

/**
 * @param reductions of the learning rate by a plateau schedule so far
 * @throws Cancelled, and AppFailure 'training-diverged' at the batch whose loss or gradient is not
 *   finite, which has changed no weight
 */
export async function trainEpoch(
  run: EpochRun,
  epoch: number,
  reductions: number,
): Promise<EpochRecord> {
  const { spec, plan, network, random } = run;
  const startedAt = performance.now();
  const { batches: batchesPerEpoch } = plan.order;
  const sums = new EpochSums();
  let batch = (epoch - 1) * batchesPerEpoch;
  network.resetStates();
  network.carryStates(spec.order === 'stateful');
  for (const origins of plan.order.drawEpoch(random)) {
    await run.pace.breathe();
    batch += 1;
    const before = epoch === 1 ? network.parameters.slice() : null;
    const learningRate = scheduledRate(spec, { batch, batchesPerEpoch, reductions });
    const result = network.trainBatch(batchAt(plan, origins, spec), learningRate, random);
    for (const value of [result.loss, result.gradient.before]) requireFinite(value, epoch, batch);
    run.goodWeights = before;
    sums.add(result, origins.length, learningRate);
    run.progress.add(
      {
        batch,
        loss: result.loss,
        learningRate,
        gradientNorm: result.gradient.before,
        clippedNorm: result.gradient.after,
        layerNorms: result.layers.map((norm) => norm.before),
        clippedLayerNorms: result.layers.map((norm) => norm.after),
      },
      epoch,
    );
  }
  network.carryStates(false);
  network.resetStates();
  const validationLoss = await validate(network, plan, spec, run.pace);
  if (validationLoss !== null) requireFinite(validationLoss, epoch, batch);
  return {
    epoch,
    ...sums.means(),
    validationLoss,
    durationMs: performance.now() - startedAt,
  };
}

function requireFinite(value: number, epoch: number, batch: number): void {
  if (Number.isFinite(value)) return;
  throw new AppFailure(appError('training-diverged', { value: String(value), epoch, batch }));
}
