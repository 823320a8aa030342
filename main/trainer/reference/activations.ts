import type { Activation } from '@shared/domain/network-spec';
import type { Tensor } from '@tensorflow/tfjs-node';
import type { Tensorflow } from '../runtime/runtime';

/** tf.layers' names of the activations. */
export const layerActivations = {
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  'hard-sigmoid': 'hardSigmoid',
  relu: 'relu',
  softsign: 'softsign',
  linear: 'linear',
} as const satisfies Record<Activation, string>;

/** The activations as tfjs operations, with tfjs' own derivatives. */
export function activate(tf: Tensorflow, activation: Activation, input: Tensor): Tensor {
  const layer = tf.layers.activation({ activation: layerActivations[activation] });
  return layer.apply(input) as Tensor;
}
