import type { NodeJSKernelBackend } from '@tensorflow/tfjs-node/dist/nodejs_kernel_backend';
import { defineRemovedUtilities } from './node-shims';
import { requirePackage } from './require-package';
import type { Runtime, Tensorflow } from './runtime';

/**
 * Loads libtensorflow through tfjs-node.
 *
 * @throws Error where the library or the binding is missing or does not fit
 */
export function loadNativeRuntime(): Runtime {
  defineRemovedUtilities();
  // Warnings and errors only; two lines about oneDNN are printed before this is read.
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2';
  const tf = requirePackage('@tensorflow/tfjs-node') as Tensorflow;
  const { binding } = tf.backend() as NodeJSKernelBackend;
  return {
    engine: 'native',
    info: { engine: 'native', version: binding.TF_Version, reason: null },
    tf,
    binding,
  };
}
