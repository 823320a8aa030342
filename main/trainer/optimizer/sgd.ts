import type { OptimizerSpec } from '@shared/domain/network-spec';
import type { Optimizer } from './optimizer';
import type { OptimizerState } from './optimizer-state';

/**
 * Gradient descent with momentum (Sutskever et al. 2013, as Keras has it):
 * v ← μ·v − α·g, θ ← θ + v; Nesterov's looks ahead: θ ← θ + μ·v − α·g.
 *
 * `firstMoments` are v.
 */
export function sgd(
  { momentum, nesterov }: Extract<OptimizerSpec, { kind: 'sgd' }>,
  state: OptimizerState,
): Optimizer {
  const { firstMoments: velocities } = state;
  return {
    state,
    update(parameters, gradients, learningRate, gradientScale) {
      state.steps += 1;
      for (let index = 0; index < velocities.length; index++) {
        const descent = learningRate * gradients[index]! * gradientScale;
        const velocity = momentum * velocities[index]! - descent;
        velocities[index] = velocity;
        const step = nesterov ? momentum * velocity - descent : velocity;
        parameters[index] = parameters[index]! + step;
      }
    },
  };
}
