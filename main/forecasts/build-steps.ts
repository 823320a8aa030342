import type { ForecastStep } from '@shared/domain/forecast';
import { conformalInterval } from '@shared/numeric/conformal';
import { judgeReliability } from '@shared/numeric/reliability';
import type { StepErrors } from './backtest-errors';

export interface StepInputs {
  times: readonly number[];
  forecast: ArrayLike<number>;
  baseline: readonly number[];
  /** Values that came, from the origin on; shorter than the horizon where they end. */
  actuals: ArrayLike<number>;
  errors: readonly StepErrors[];
}

/** The forecast's table: each step with its intervals and how far it can be trusted. */
export function buildSteps({
  times,
  forecast,
  baseline,
  actuals,
  errors,
}: StepInputs): ForecastStep[] {
  return times.map((time, index) => {
    const value = forecast[index]!;
    const { network, baseline: baselineErrors } = errors[index]!;
    const interval80 = conformalInterval(value, network, 0.8);
    const interval95 = conformalInterval(value, network, 0.95);
    const backtestError = mean(network);
    const backtestBaselineError = mean(baselineErrors);
    return {
      step: index + 1,
      time,
      value,
      lower80: interval80?.lower ?? null,
      upper80: interval80?.upper ?? null,
      lower95: interval95?.lower ?? null,
      upper95: interval95?.upper ?? null,
      baseline: baseline[index]!,
      actual: actuals[index] ?? null,
      backtestError,
      backtestBaselineError,
      reliability: judgeReliability(backtestError, backtestBaselineError, network.length),
    };
  });
}

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
