import type { ForecastAnswer } from '@shared/contract/trainer-protocol';
import { seasonalNaive } from '@shared/numeric/seasonal-naive';

/** Absolute errors of one step ahead, one for each backtest origin whose target has come. */
export interface StepErrors {
  network: number[];
  baseline: number[];
}

export interface BacktestErrors {
  /** One entry a step of the horizon, the first step first. */
  steps: StepErrors[];
  /** Origins that gave at least one error. */
  origins: number;
}

/**
 * What network and seasonal naive would have got wrong, step by step, on data that did not train
 * the network. Only targets before `knownLength` count: a forecast of the test part must not be
 * judged, nor its intervals set, by the very values that it is drawn against.
 */
export function measureBacktest(
  backtest: ForecastAnswer['backtest'],
  values: Float64Array,
  options: { knownLength: number; seasonSteps: number; horizonSteps: number },
): BacktestErrors {
  const { knownLength, seasonSteps, horizonSteps } = options;
  const steps = Array.from(
    { length: horizonSteps },
    (): StepErrors => ({ network: [], baseline: [] }),
  );
  let origins = 0;
  backtest.originIndices.forEach((originIndex, row) => {
    const measured = Math.min(horizonSteps, knownLength - originIndex);
    if (measured < 1) return;
    origins += 1;
    const baseline = seasonalNaive(values.subarray(0, originIndex), seasonSteps, measured);
    for (let step = 0; step < measured; step += 1) {
      const actual = values[originIndex + step]!;
      const network = backtest.values[row * horizonSteps + step]!;
      steps[step]!.network.push(Math.abs(actual - network));
      steps[step]!.baseline.push(Math.abs(actual - baseline[step]!));
    }
  });
  return { steps, origins };
}
