import type { Loss } from './loss';
import { pointwiseLoss } from './pointwise-loss';

/**
 * Huber 1964: l = e²/2 where |e| ≤ δ, δ·(|e| − δ/2) beyond, with e = ŷ − y; ∂l/∂ŷ is e, kept
 * within ± δ. An outlier pulls no harder than δ.
 */
export function huber(delta: number): Loss {
  return pointwiseLoss(
    (error) => {
      const size = Math.abs(error);
      return size <= delta ? (error * error) / 2 : delta * (size - delta / 2);
    },
    (error) => Math.max(-delta, Math.min(delta, error)),
  );
}
