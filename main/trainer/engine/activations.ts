import type { Activation, GateMode } from '@shared/domain/network-spec';
import type { Operations } from './operations';
import { add, multiply, subtract } from './products';

/** An elementwise function y = f(x) with its derivative. */
export interface ActivationKernels {
  forward<Tensor>(operations: Operations<Tensor>, input: Tensor): Tensor;
  /** ∂L/∂x = ∂L/∂y · f′(x), given x, y and ∂L/∂y. */
  backward<Tensor>(
    operations: Operations<Tensor>,
    input: Tensor,
    output: Tensor,
    gradient: Tensor,
  ): Tensor;
}

/** Slope of the hard sigmoid, clip(0.2·x + 0.5, 0, 1), as tf.layers and Keras 2 have it. */
const HARD_SIGMOID_SLOPE = 0.2;

export const activationKernels: Readonly<Record<Activation, ActivationKernels>> = {
  /** f′ = 1 − y². */
  tanh: {
    forward: (operations, input) => operations.run('Tanh', [input]),
    backward: (operations, _input, output, gradient) =>
      operations.run('TanhGrad', [output, gradient]),
  },
  /** f = 1/(1 + e⁻ˣ), f′ = y·(1 − y). */
  sigmoid: {
    forward: (operations, input) => operations.run('Sigmoid', [input]),
    backward: (operations, _input, output, gradient) =>
      operations.run('SigmoidGrad', [output, gradient]),
  },
  /** f′ = 0.2 where 0 < y < 1, else 0: there y·(1 − y) is positive, and elsewhere it is 0. */
  'hard-sigmoid': {
    forward(operations, input) {
      const line = add(
        operations,
        multiply(operations, input, operations.scalar(HARD_SIGMOID_SLOPE)),
        operations.scalar(0.5),
      );
      return operations.run('ClipByValue', [line, operations.scalar(0), operations.scalar(1)]);
    },
    backward(operations, _input, output, gradient) {
      const rest = subtract(operations, operations.scalar(1), output);
      const inside = operations.run('Sign', [multiply(operations, output, rest)]);
      const slope = multiply(operations, inside, operations.scalar(HARD_SIGMOID_SLOPE));
      return multiply(operations, slope, gradient);
    },
  },
  /** f = max(x, 0), f′ = 1 where x > 0, else 0. */
  relu: {
    forward: (operations, input) => operations.run('Relu', [input]),
    backward: (operations, _input, output, gradient) =>
      operations.run('ReluGrad', [gradient, output]),
  },
  /** f = x where x > 0, else 0.2·x: the kernels' own slope. */
  'leaky-relu': {
    forward: (operations, input) => operations.run('LeakyRelu', [input]),
    backward: (operations, input, _output, gradient) =>
      operations.run('LeakyReluGrad', [gradient, input]),
  },
  /** f = x/(1 + |x|), f′ = 1/(1 + |x|)². */
  softsign: {
    forward: (operations, input) => operations.run('Softsign', [input]),
    backward: (operations, input, _output, gradient) =>
      operations.run('SoftsignGrad', [gradient, input]),
  },
  linear: {
    forward: (_operations, input) => input,
    backward: (_operations, _input, _output, gradient) => gradient,
  },
};

/** What a gate gives in place of its activation where it is not learned: a constant, f′ = 0. */
const ablatedKernels: Readonly<Record<Exclude<GateMode, 'learned'>, ActivationKernels>> = {
  open: {
    forward: (operations, input) => operations.run('OnesLike', [input]),
    backward: (operations, _input, _output, gradient) => operations.run('ZerosLike', [gradient]),
  },
  closed: {
    forward: (operations, input) => operations.run('ZerosLike', [input]),
    backward: (operations, _input, _output, gradient) => operations.run('ZerosLike', [gradient]),
  },
};

export const gateKernels = (gate: { activation: Activation; mode: GateMode }): ActivationKernels =>
  gate.mode === 'learned' ? activationKernels[gate.activation] : ablatedKernels[gate.mode];

/** f = x within ± limit, f′ = 1 there and 0 beyond; no limit where it is null. */
export function clipKernels(limit: number | null): ActivationKernels {
  if (limit === null) return activationKernels.linear;
  return {
    forward: (operations, input) =>
      operations.run('ClipByValue', [input, operations.scalar(-limit), operations.scalar(limit)]),
    backward(operations, _input, output, gradient) {
      const room = subtract(operations, operations.scalar(limit), operations.run('Abs', [output]));
      return multiply(operations, operations.run('Sign', [room]), gradient);
    },
  };
}

/** One use of an activation, which knows its way back. */
export interface Activated<Tensor> {
  value: Tensor;
  /** ∂L/∂x from ∂L/∂y. */
  back(gradient: Tensor): Tensor;
}

export function activate<Tensor>(
  operations: Operations<Tensor>,
  activation: ActivationKernels,
  input: Tensor,
): Activated<Tensor> {
  const value = activation.forward(operations, input);
  return { value, back: (gradient) => activation.backward(operations, input, value, gradient) };
}
