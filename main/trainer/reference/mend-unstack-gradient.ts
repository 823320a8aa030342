import type { Tensor } from '@tensorflow/tfjs-node';
import type { Tensorflow } from '../runtime/runtime';

/**
 * tfjs 4.22 hands the gradient of `unstack` its one incoming gradient bare, not as a list, where
 * the sequence has a single step, and then fails on it. tf.layers' recurrent layers unstack, so a
 * stack of layers over a window of one step could not be trained. Registers the gradient anew,
 * accepting both.
 */
export function mendUnstackGradient(tf: Tensorflow): void {
  tf.registerGradient({
    kernelName: 'Unpack',
    gradFunc: (incoming, _saved, attributes) => ({
      value: () => {
        const gradients = (Array.isArray(incoming) ? incoming : [incoming]) as Tensor[];
        return tf.stack(gradients, attributes.axis as number);
      },
    }),
  });
}
