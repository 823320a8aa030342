import type { Activation } from '@shared/domain/network-spec';
import type { Kernels, TensorId } from './kernels';
import { add, multiply, subtract } from './products';

/** An elementwise function y = f(x) with its derivative. */
export interface ActivationKernels {
  forward(kernels: Kernels, input: TensorId): TensorId;
  /** ∂L/∂x = ∂L/∂y · f′(x), given x, y and ∂L/∂y. */
  backward(kernels: Kernels, input: TensorId, output: TensorId, gradient: TensorId): TensorId;
}

/** Slope of the hard sigmoid, clip(0.2·x + 0.5, 0, 1), as tf.layers and Keras 2 have it. */
const HARD_SIGMOID_SLOPE = 0.2;

export const activationKernels: Readonly<Record<Activation, ActivationKernels>> = {
  /** f′ = 1 − y². */
  tanh: {
    forward: (kernels, input) => kernels.run('Tanh', [input]),
    backward: (kernels, _input, output, gradient) => kernels.run('TanhGrad', [output, gradient]),
  },
  /** f = 1/(1 + e⁻ˣ), f′ = y·(1 − y). */
  sigmoid: {
    forward: (kernels, input) => kernels.run('Sigmoid', [input]),
    backward: (kernels, _input, output, gradient) => kernels.run('SigmoidGrad', [output, gradient]),
  },
  /** f′ = 0.2 where 0 < y < 1, else 0: there y·(1 − y) is positive, and elsewhere it is 0. */
  'hard-sigmoid': {
    forward(kernels, input) {
      const line = add(
        kernels,
        multiply(kernels, input, kernels.scalar(HARD_SIGMOID_SLOPE)),
        kernels.scalar(0.5),
      );
      return kernels.run('ClipByValue', [line, kernels.scalar(0), kernels.scalar(1)]);
    },
    backward(kernels, _input, output, gradient) {
      const rest = subtract(kernels, kernels.scalar(1), output);
      const inside = kernels.run('Sign', [multiply(kernels, output, rest)]);
      const slope = multiply(kernels, inside, kernels.scalar(HARD_SIGMOID_SLOPE));
      return multiply(kernels, slope, gradient);
    },
  },
  /** f = max(x, 0), f′ = 1 where x > 0, else 0. */
  relu: {
    forward: (kernels, input) => kernels.run('Relu', [input]),
    backward: (kernels, _input, output, gradient) => kernels.run('ReluGrad', [gradient, output]),
  },
  /** f = x/(1 + |x|), f′ = 1/(1 + |x|)². */
  softsign: {
    forward: (kernels, input) => kernels.run('Softsign', [input]),
    backward: (kernels, input, _output, gradient) => kernels.run('SoftsignGrad', [gradient, input]),
  },
  linear: {
    forward: (_kernels, input) => input,
    backward: (_kernels, _input, _output, gradient) => gradient,
  },
};
