import type { Tensor3D, Tensor4D } from '@tensorflow/tfjs-node';
import type { Tensorflow } from '../runtime/runtime';

const KERNEL = 'MaxPoolGrad';
const mended = new WeakSet<Tensorflow>();

/**
 * The gradient of max pooling in tfjs' WebAssembly backend 4.22 is 0 in every window without a
 * positive value. Registers another for the pooling of tf.layers' maxPooling1d: windows of
 * [poolSteps, 1] side by side, the first of equal values takes the gradient, as in libtensorflow.
 */
export function mendMaxPoolGradient(tf: Tensorflow): void {
  if (tf.getBackend() !== 'wasm' || mended.has(tf)) return;
  mended.add(tf);
  tf.unregisterKernel(KERNEL, 'wasm');
  tf.registerKernel({
    kernelName: KERNEL,
    backendName: 'wasm',
    kernelFunc({ inputs, attrs }) {
      const { dy, input } = inputs as unknown as { dy: Tensor4D; input: Tensor4D };
      const { filterSize } = attrs as unknown as { filterSize: [number, number] };
      const [poolSteps] = filterSize;
      const [batch, steps, , features] = input.shape;
      const pools = dy.shape[1];
      const used = pools * poolSteps;
      return tf.tidy(() => {
        const windows = input
          .slice([0, 0, 0, 0], [batch, used, 1, features])
          .reshape([batch, pools, poolSteps, features]);
        // [batch, pools, features], then the windows' steps behind, then before the features.
        const largest = windows.argMax<Tensor3D>(2);
        // As integers first: the kernel writes those, whatever type it is asked for.
        const isLargest = tf.oneHot(largest, poolSteps).cast('float32').transpose([0, 1, 3, 2]);
        const spread = isLargest
          .mul(dy.reshape([batch, pools, 1, features]))
          .reshape<Tensor4D>([batch, used, 1, features]);
        return tf.pad(spread, [
          [0, 0],
          [0, steps - used],
          [0, 0],
          [0, 0],
        ]);
      });
    },
  });
}
