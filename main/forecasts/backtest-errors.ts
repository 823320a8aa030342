import type { ForecastAnswer } from '@shared/contract/trainer-protocol';
import { seasonalNaive } from '@shared/numeric/seasonal-naive';
import { isObserved } from './is-observed';

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
 * judged, nor its intervals set, by the very values that it is drawn against. Of those, only what was
 * observed counts: a network is not judged by what preparation made up.
 *
 * @param marks what became of each step of `values`
 */
export function measureBacktest(
  backtest: ForecastAnswer['backtest'],
  values: Float64Array,
  marks: Uint8Array,
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
    const scored = Array.from({ length: Math.max(measured, 0) }, (_, step) => step).filter((step) =>
      isObserved(values, marks, originIndex + step),
    );
    if (scored.length === 0) return;
    origins += 1;
    const baseline = seasonalNaive(values.subarray(0, originIndex), seasonSteps, measured);
    for (const step of scored) {
      const actual = values[originIndex + step]!;
      const network = backtest.values[row * horizonSteps + step]!;
      steps[step]!.network.push(Math.abs(actual - network));
      steps[step]!.baseline.push(Math.abs(actual - baseline[step]!));
    }
  });
  return { steps, origins };
}
