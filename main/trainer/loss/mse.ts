import { pointwiseLoss } from './pointwise-loss';

/** Mean squared error: l = (ŷ − y)², ∂l/∂ŷ = 2(ŷ − y). */
export const mse = pointwiseLoss(
  (error) => error * error,
  (error) => 2 * error,
);
