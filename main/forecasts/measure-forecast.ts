import type { ForecastMetrics } from '@shared/domain/forecast';
import {
  meanAbsoluteError,
  meanAbsoluteScaledError,
  rootMeanSquaredError,
  symmetricMeanAbsolutePercentageError,
} from '@shared/numeric/metrics';

/**
 * Errors over the steps whose actual value is known; null where none is.
 * @param history values before the origin: what MASE is scaled by
 */
export function measureForecast(
  actuals: ArrayLike<number>,
  forecast: ArrayLike<number>,
  history: ArrayLike<number>,
  seasonSteps: number,
): ForecastMetrics | null {
  const known = Math.min(actuals.length, forecast.length);
  if (known === 0) return null;
  const actual = Array.from(actuals).slice(0, known);
  const predicted = Array.from(forecast).slice(0, known);
  return {
    mae: meanAbsoluteError(actual, predicted),
    rmse: rootMeanSquaredError(actual, predicted),
    smape: symmetricMeanAbsolutePercentageError(actual, predicted),
    mase: meanAbsoluteScaledError(actual, predicted, history, seasonSteps),
  };
}
