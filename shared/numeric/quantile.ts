/**
 * The finite-sample quantile of split conformal prediction: the k-th smallest of n values with
 * k = ⌈(n + 1) · coverage⌉. Null where k > n: too few values to promise that coverage (80 % needs
 * 4, 95 % needs 19). Source: Lei et al. (2018), Distribution-Free Predictive Inference for
 * Regression, JASA 113(523), section 2.2.
 *
 * @throws RangeError where coverage is not inside (0, 1).
 * @example finiteSampleQuantile([4, 1, 3, 2], 0.8) // 4, the ⌈5 · 0.8⌉ = 4th smallest
 */
export function finiteSampleQuantile(values: readonly number[], coverage: number): number | null {
  if (!(coverage > 0 && coverage < 1)) {
    throw new RangeError(`coverage must lie between 0 and 1; got ${coverage}`);
  }
  // 1e-9: a product such as 15 · 0.8 may come out a hair above the whole number it means.
  const rank = Math.ceil((values.length + 1) * coverage - 1e-9);
  if (rank > values.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[rank - 1]!;
}
