import type { ForecastDistribution } from '@shared/contract/trainer-protocol';
import { markNames } from '@shared/domain/dataset/dataset';
import type { ForecastStep } from '@shared/domain/forecast';
import { conformalInterval } from '@shared/numeric/conformal';
import { judgeReliability } from '@shared/numeric/reliability';
import type { StepErrors } from './backtest-errors';

export interface StepInputs {
  times: readonly number[];
  forecast: ArrayLike<number>;
  baseline: readonly number[];
  /** Values that came, from the origin on, NaN where missing; shorter than the horizon where they end. */
  actuals: ArrayLike<number>;
  /** What became of each of them: indices in `markNames`. */
  marks: ArrayLike<number>;
  errors: readonly StepErrors[];
  /** Of a softmax output; its quantiles are the intervals. null: split-conformal ones. */
  distribution: ForecastDistribution | null;
}

/** The forecast's table: each step with its intervals and how far it can be trusted. */
export function buildSteps({
  times,
  forecast,
  baseline,
  actuals,
  marks,
  errors,
  distribution,
}: StepInputs): ForecastStep[] {
  return times.map((time, index) => {
    const value = forecast[index]!;
    const { network, baseline: baselineErrors } = errors[index]!;
    const backtestError = mean(network);
    const backtestBaselineError = mean(baselineErrors);
    return {
      step: index + 1,
      time,
      value,
      ...(distribution === null
        ? conformalBounds(value, network)
        : drawnBounds(distribution, index)),
      baseline: baseline[index]!,
      actual: presentValue(actuals[index]),
      actualMark: markNames[marks[index] ?? -1] ?? null,
      backtestError,
      backtestBaselineError,
      reliability: judgeReliability(backtestError, backtestBaselineError, network.length),
    };
  });
}

/** JSON has no NaN: what is missing is null. */
export const presentValue = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

type Bounds = Pick<ForecastStep, 'lower80' | 'upper80' | 'lower95' | 'upper95'>;

function conformalBounds(value: number, errors: readonly number[]): Bounds {
  const interval80 = conformalInterval(value, errors, 0.8);
  const interval95 = conformalInterval(value, errors, 0.95);
  return {
    lower80: interval80?.lower ?? null,
    upper80: interval80?.upper ?? null,
    lower95: interval95?.lower ?? null,
    upper95: interval95?.upper ?? null,
  };
}

const drawnBounds = (distribution: ForecastDistribution, index: number): Bounds => ({
  lower80: distribution.lower80[index]!,
  upper80: distribution.upper80[index]!,
  lower95: distribution.lower95[index]!,
  upper95: distribution.upper95[index]!,
});

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
