import { finiteSampleQuantile } from './quantile';

export interface Interval {
  lower: number;
  upper: number;
}

/**
 * Split-conformal interval: value ± the finite-sample quantile of absolute errors made on data that
 * did not train the network. It covers with at least `coverage` where those errors and the coming
 * one are exchangeable; with a time series that is an approximation. Null where the errors are too
 * few for the level. Source: Lei et al. (2018), section 2.2; per step as in Stankeviciute, Alaa and
 * van der Schaar (2021), Conformal Time-Series Forecasting, without its Bonferroni correction: each
 * step's coverage holds by itself, not that of the whole path.
 *
 * @throws RangeError where coverage is not inside (0, 1).
 */
export function conformalInterval(
  value: number,
  absoluteErrors: readonly number[],
  coverage: number,
): Interval | null {
  const reach = finiteSampleQuantile(absoluteErrors, coverage);
  return reach === null ? null : { lower: value - reach, upper: value + reach };
}
