import { SortedWindow } from './sorted-window';

export interface HampelOptions {
  /** Steps on each side that a value is compared with. */
  halfWindow: number;
  /** Scaled median absolute deviations beyond which a value is an outlier. */
  threshold: number;
}

export const defaultHampel: HampelOptions = { halfWindow: 5, threshold: 5 };

/** A median absolute deviation times this estimates the standard deviation of normal values. */
const madScale = 1.4826;

/**
 * Outliers by the Hampel identifier: |x − median| > threshold × 1.4826 × MAD, median and MAD over the
 * values from `halfWindow` steps before to as many behind, fewer at the ends. Missing values (NaN)
 * are neither looked at nor counted in. Where MAD is 0, more than half of the values being equal,
 * nothing is an outlier.
 * Source: F. R. Hampel, The influence curve and its role in robust estimation, Journal of the American
 * Statistical Association 69 (1974), 383–393.
 *
 * Takes O(log w) comparisons and one move of at most w numbers a step, w = 2 × halfWindow + 1.
 * @param visit is told the step of each outlier and the median around it, in order.
 */
export function findOutliers(
  values: ArrayLike<number>,
  { halfWindow, threshold }: HampelOptions,
  visit: (step: number, median: number) => void,
): void {
  const { length } = values;
  const window = new SortedWindow(2 * halfWindow + 1);
  const limit = threshold * madScale;
  for (let step = 0; step < Math.min(halfWindow, length); step++) {
    window.add(values[step] as number);
  }
  for (let step = 0; step < length; step++) {
    const entering =
      step + halfWindow < length ? (values[step + halfWindow] as number) : Number.NaN;
    const leaving = step > halfWindow ? (values[step - halfWindow - 1] as number) : Number.NaN;
    window.replace(leaving, entering);
    const value = values[step] as number;
    if (window.isBeyond(value, limit)) visit(step, window.median());
  }
}
