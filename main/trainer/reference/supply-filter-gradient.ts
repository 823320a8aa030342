import type { Tensor4D } from '@tensorflow/tfjs-node';
import type { Tensorflow } from '../runtime/runtime';

const KERNEL = 'Conv2DBackpropFilter';

/**
 * tfjs' WebAssembly backend 4.22 has no kernel for a convolution's gradient by its filter, so that no
 * convolution could be trained there. Registers one, made of the convolution that it has: with batch
 * and features swapped, ∂L/∂filter is the padded input's convolution with ∂L/∂output as the filter,
 * ∂L/∂W[k, i, o] = Σ_{b,t} x[b, t + k, i]·∂L/∂y[b, t, o]. Strides are 1.
 */
export function supplyFilterGradient(tf: Tensorflow): void {
  if (tf.getBackend() !== 'wasm' || tf.getKernel(KERNEL, 'wasm') !== undefined) return;
  tf.registerKernel({
    kernelName: KERNEL,
    backendName: 'wasm',
    kernelFunc({ inputs, attrs }) {
      const { x, dy } = inputs as unknown as { x: Tensor4D; dy: Tensor4D };
      const { pad, filterShape } = attrs as unknown as {
        pad: 'valid' | 'same';
        filterShape: [number, number, number, number];
      };
      const { padInfo } = tf.backend_util.computeConv2DInfo(x.shape, filterShape, 1, 1, pad);
      return tf.tidy(() => {
        const padded = tf.pad(x, [
          [0, 0],
          [padInfo.top, padInfo.bottom],
          [padInfo.left, padInfo.right],
          [0, 0],
        ]);
        const swapped = padded.transpose<Tensor4D>([3, 1, 2, 0]);
        const filter = dy.transpose<Tensor4D>([1, 2, 0, 3]);
        return tf.conv2d(swapped, filter, 1, 'valid').transpose([1, 2, 0, 3]);
      });
    },
  });
}
