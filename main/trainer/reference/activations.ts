import type { Activation } from '@shared/domain/network-spec';
import type { Tensor } from '@tensorflow/tfjs-node';
import type { Tensorflow } from '../runtime/runtime';

/** tf.layers' names of the activations; leaky ReLU is a layer there, not a name. */
export const layerActivations = {
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  'hard-sigmoid': 'hardSigmoid',
  relu: 'relu',
  softsign: 'softsign',
  linear: 'linear',
} as const satisfies Record<Exclude<Activation, 'leaky-relu'>, string>;

const LEAKY_SLOPE = 0.2;

/** The activation as tf.layers' layer, with tfjs' own derivative. */
export function createActivation(
  tf: Tensorflow,
  activation: Activation,
): <Input extends Tensor>(input: Input) => Input {
  const layer =
    activation === 'leaky-relu'
      ? tf.layers.leakyReLU({ alpha: LEAKY_SLOPE })
      : tf.layers.activation({ activation: layerActivations[activation] });
  return <Input extends Tensor>(input: Input) => layer.apply(input) as Input;
}
