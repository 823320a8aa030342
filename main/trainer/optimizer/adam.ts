import type { OptimizerSpec } from '@shared/domain/network-spec';
import type { Optimizer } from './optimizer';
import type { OptimizerState } from './optimizer-state';

/** Keras' value, added to √v without its bias correction ('epsilon hat' of the paper). */
const EPSILON = 1e-7;

/**
 * Adam (Kingma and Ba 2015, algorithm 1 in the efficient order of section 2):
 * m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g²,
 * θ ← θ − α·√(1 − β₂ᵗ)/(1 − β₁ᵗ) · m / (√v + ε̂).
 */
export function adam(
  {
    firstDecay,
    secondDecay,
  }: Pick<Extract<OptimizerSpec, { kind: 'adam' }>, 'firstDecay' | 'secondDecay'>,
  state: OptimizerState,
): Optimizer {
  const { firstMoments, secondMoments } = state;
  return {
    state,
    update(parameters, gradients, learningRate, gradientScale) {
      state.steps += 1;
      const rate =
        (learningRate * Math.sqrt(1 - secondDecay ** state.steps)) /
        (1 - firstDecay ** state.steps);
      for (let index = 0; index < firstMoments.length; index++) {
        const gradient = gradients[index]! * gradientScale;
        const first = firstMoments[index]! * firstDecay + gradient * (1 - firstDecay);
        const second =
          secondMoments[index]! * secondDecay + gradient * gradient * (1 - secondDecay);
        firstMoments[index] = first;
        secondMoments[index] = second;
        parameters[index] = parameters[index]! - (rate * first) / (Math.sqrt(second) + EPSILON);
      }
    },
  };
}
