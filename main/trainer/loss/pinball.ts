import type { Loss } from './loss';
import { pointwiseLoss } from './pointwise-loss';

/**
 * Koenker and Bassett 1978: l = q·(y − ŷ) where the forecast is too low, (1 − q)·(ŷ − y) where it
 * is too high; ∂l/∂ŷ = −q or 1 − q, 0 where they are equal. Least where ŷ is the q-quantile of y.
 */
export function pinball(quantile: number): Loss {
  return pointwiseLoss(
    (error) => (error < 0 ? -quantile * error : (1 - quantile) * error),
    (error) => (error < 0 ? -quantile : error > 0 ? 1 - quantile : 0),
  );
}
