import type { RuntimeInfo } from '@shared/domain/run';
import type { NodeJSKernelBackend } from '@tensorflow/tfjs-node/dist/nodejs_kernel_backend';

/** The tfjs namespace, whichever package it came from. */
export type Tensorflow = typeof import('@tensorflow/tfjs-node');
export type NativeBinding = NodeJSKernelBackend['binding'];

/** What the trainer computes on: libtensorflow's kernels, or tf.layers on WebAssembly. */
export type Runtime =
  | { engine: 'native'; info: RuntimeInfo; tf: Tensorflow; binding: NativeBinding }
  | { engine: 'wasm'; info: RuntimeInfo; tf: Tensorflow };
