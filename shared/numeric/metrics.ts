/**
 * Errors of a forecast against the values that came. Definitions of the M4 competition:
 * Makridakis, Spiliotis and Assimakopoulos (2020), The M4 Competition, International Journal of
 * Forecasting 36(1), section 2; MASE after Hyndman and Koehler (2006).
 */

/** Mean absolute error, Σ|y − ŷ| / n, in the unit of the series. @throws RangeError. */
export function meanAbsoluteError(actual: ArrayLike<number>, forecast: ArrayLike<number>): number {
  return mean(actual, forecast, (y, f) => Math.abs(y - f));
}

/** Root mean squared error, √(Σ(y − ŷ)² / n), in the unit of the series. @throws RangeError. */
export function rootMeanSquaredError(
  actual: ArrayLike<number>,
  forecast: ArrayLike<number>,
): number {
  return Math.sqrt(mean(actual, forecast, (y, f) => (y - f) ** 2));
}

/**
 * Symmetric mean absolute percentage error, 200/n · Σ |y − ŷ| / (|y| + |ŷ|), in percent, 0–200.
 * A step where both are 0 is a perfect one and counts as 0. @throws RangeError.
 */
export function symmetricMeanAbsolutePercentageError(
  actual: ArrayLike<number>,
  forecast: ArrayLike<number>,
): number {
  return mean(actual, forecast, (y, f) => {
    const size = Math.abs(y) + Math.abs(f);
    return size === 0 ? 0 : (200 * Math.abs(y - f)) / size;
  });
}

/**
 * What MASE divides by: the in-sample mean absolute error of seasonal naive,
 * Σ_{t>m} |y_t − y_{t−m}| / (n − m), over the steps where neither is missing (NaN). Null where there is
 * no such step, or where it is 0.
 */
export function seasonalNaiveScale(history: ArrayLike<number>, seasonSteps: number): number | null {
  let count = 0;
  let sum = 0;
  for (let t = seasonSteps; t < history.length; t += 1) {
    const difference = Math.abs(history[t]! - history[t - seasonSteps]!);
    if (Number.isNaN(difference)) continue;
    count += 1;
    sum += difference;
  }
  return sum === 0 ? null : sum / count;
}

/**
 * Mean absolute scaled error: MAE over the scale of the values before the origin. Below 1 the
 * forecast errs less than one-season-ahead seasonal naive did in sample. Null without a scale.
 */
export function meanAbsoluteScaledError(
  actual: ArrayLike<number>,
  forecast: ArrayLike<number>,
  history: ArrayLike<number>,
  seasonSteps: number,
): number | null {
  const scale = seasonalNaiveScale(history, seasonSteps);
  return scale === null ? null : meanAbsoluteError(actual, forecast) / scale;
}

function mean(
  actual: ArrayLike<number>,
  forecast: ArrayLike<number>,
  errorOf: (actual: number, forecast: number) => number,
): number {
  if (actual.length === 0 || actual.length !== forecast.length) {
    throw new RangeError(
      `as many actual values as forecast ones are needed, at least one; got ${actual.length} and ${forecast.length}`,
    );
  }
  let sum = 0;
  for (let i = 0; i < actual.length; i += 1) sum += errorOf(actual[i]!, forecast[i]!);
  return sum / actual.length;
}
