import type { OptimizerSpec } from '@shared/domain/network-spec';
import type { Optimizer } from './optimizer';
import type { OptimizerState } from './optimizer-state';

/** TensorFlow's place and Keras' value: added to the mean square, within the root. */
const EPSILON = 1e-7;

/**
 * RMSprop (Tieleman and Hinton 2012, lecture 6.5) with TensorFlow's momentum:
 * s ← ρ·s + (1 − ρ)·g², v ← μ·v + α·g/√(s + ε), θ ← θ − v.
 *
 * `secondMoments` are s, `firstMoments` v.
 */
export function rmsprop(
  { decay, momentum }: Extract<OptimizerSpec, { kind: 'rmsprop' }>,
  state: OptimizerState,
): Optimizer {
  const { firstMoments: velocities, secondMoments: meanSquares } = state;
  return {
    state,
    update(parameters, gradients, learningRate, gradientScale) {
      state.steps += 1;
      for (let index = 0; index < velocities.length; index++) {
        const gradient = gradients[index]! * gradientScale;
        const meanSquare = meanSquares[index]! * decay + gradient * gradient * (1 - decay);
        const velocity =
          velocities[index]! * momentum +
          (learningRate * gradient) / Math.sqrt(meanSquare + EPSILON);
        meanSquares[index] = meanSquare;
        velocities[index] = velocity;
        parameters[index] = parameters[index]! - velocity;
      }
    },
  };
}
