import type { RecurrentLayerSpec } from '@shared/domain/network-spec';
import type { Kernels } from './kernels';
import { add, joinLast, multiply, splitLast } from './products';
import { Signal } from './signal';

type MergeMode = NonNullable<RecurrentLayerSpec['bidirectional']>['merge'];

/** How the outputs of both directions become one, and its gradient theirs. */
interface Merge {
  forward(kernels: Kernels, ahead: Signal, back: Signal): Signal;
  backward(
    kernels: Kernels,
    gradient: Signal,
    ahead: Signal,
    back: Signal,
  ): [ofAhead: Signal, ofBack: Signal];
}

const product = (kernels: Kernels, left: Signal, right: Signal): Signal =>
  Signal.ofTensor(kernels, left.shape, multiply(kernels, left.tensor(), right.tensor()));

const sum = (kernels: Kernels, left: Signal, right: Signal): Signal =>
  Signal.ofTensor(kernels, left.shape, add(kernels, left.tensor(), right.tensor()));

const half = (kernels: Kernels, signal: Signal): Signal =>
  Signal.ofTensor(kernels, signal.shape, multiply(kernels, signal.tensor(), kernels.scalar(0.5)));

export const mergeKernels: Readonly<Record<MergeMode, Merge>> = {
  sum: {
    forward: sum,
    backward: (_kernels, gradient) => [gradient, gradient],
  },
  ave: {
    forward: (kernels, ahead, back) => half(kernels, sum(kernels, ahead, back)),
    backward(kernels, gradient) {
      const ofEach = half(kernels, gradient);
      return [ofEach, ofEach];
    },
  },
  mul: {
    forward: product,
    backward: (kernels, gradient, ahead, back) => [
      product(kernels, gradient, back),
      product(kernels, gradient, ahead),
    ],
  },
  /** Forward features first. */
  concat: {
    forward(kernels, ahead, back) {
      const [steps, batch, features] = ahead.shape;
      const joined = joinLast(kernels, [ahead.tensor(), back.tensor()]);
      return Signal.ofTensor(kernels, [steps, batch, 2 * features], joined);
    },
    backward(kernels, gradient, ahead, back) {
      const [ofAhead, ofBack] = splitLast(kernels, gradient.tensor(), 2);
      return [
        Signal.ofTensor(kernels, ahead.shape, ofAhead!),
        Signal.ofTensor(kernels, back.shape, ofBack!),
      ];
    },
  },
};
