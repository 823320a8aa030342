import type { ForecastMetrics } from '@shared/domain/forecast';
import {
  meanAbsoluteError,
  meanAbsoluteScaledError,
  rootMeanSquaredError,
  symmetricMeanAbsolutePercentageError,
} from '@shared/numeric/metrics';

/**
 * Errors over the steps whose actual value was observed; null where none was.
 *
 * @param observed indices of those steps
 * @param history values before the origin: what MASE is scaled by
 */
export function measureForecast(
  actuals: ArrayLike<number>,
  forecast: ArrayLike<number>,
  observed: readonly number[],
  history: ArrayLike<number>,
  seasonSteps: number,
): ForecastMetrics | null {
  if (observed.length === 0) return null;
  const actual = observed.map((step) => actuals[step]!);
  const predicted = observed.map((step) => forecast[step]!);
  return {
    mae: meanAbsoluteError(actual, predicted),
    rmse: rootMeanSquaredError(actual, predicted),
    smape: symmetricMeanAbsolutePercentageError(actual, predicted),
    mase: meanAbsoluteScaledError(actual, predicted, history, seasonSteps),
  };
}
