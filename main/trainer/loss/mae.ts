import { pointwiseLoss } from './pointwise-loss';

/** Mean absolute error: l = |ŷ − y|, ∂l/∂ŷ = sign(ŷ − y), 0 where they are equal. */
export const mae = pointwiseLoss(Math.abs, Math.sign);
