import type { GateSums } from './gate-sums';
import type { Operations } from './operations';
import { multiply } from './products';

/** The part of a GRU candidate's sum that comes from h_{t-1}, with the reset gate r in it. */
interface ResetProduct<Tensor> {
  value: Tensor;
  /** What the recurrent weights were multiplied with. */
  source: Tensor;
  /** @param delta ∂L/∂value */
  back(delta: Tensor): {
    /** ∂L/∂(recurrent product). */
    recurrentDelta: Tensor;
    ofReset: Tensor;
    ofFed(): Tensor;
  };
}

type MakeResetProduct = <Tensor>(
  operations: Operations<Tensor>,
  sums: GateSums<Tensor>,
  reset: Tensor,
  fed: Tensor,
) => ResetProduct<Tensor>;

/** (r ⊙ h)·U (Cho et al. 2014). */
export const resetBeforeProduct: MakeResetProduct = (operations, sums, reset, fed) => {
  const source = multiply(operations, reset, fed);
  return {
    value: sums.ofHidden(source),
    source,
    back(delta) {
      const ofSource = sums.backThrough(delta);
      return {
        recurrentDelta: delta,
        ofReset: multiply(operations, ofSource, fed),
        ofFed: () => multiply(operations, ofSource, reset),
      };
    },
  };
};

/** r ⊙ (h·U + b_h) (cuDNN, Keras). */
export const resetAfterProduct: MakeResetProduct = (operations, sums, reset, fed) => {
  const product = sums.ofHidden(fed);
  return {
    value: multiply(operations, reset, product),
    source: fed,
    back(delta) {
      const recurrentDelta = multiply(operations, delta, reset);
      return {
        recurrentDelta,
        ofReset: multiply(operations, delta, product),
        ofFed: () => sums.backThrough(recurrentDelta),
      };
    },
  };
};
