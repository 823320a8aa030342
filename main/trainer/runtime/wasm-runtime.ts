import { dirname, sep } from 'node:path';
import { requirePackage } from './require-package';
import type { Runtime, Tensorflow } from './runtime';

type WasmBackend = typeof import('@tensorflow/tfjs-backend-wasm');

/**
 * Loads tf.layers on the WebAssembly backend.
 *
 * @param reason why the native runtime is not used
 * @throws Error where WebAssembly cannot be started either
 */
export async function loadWasmRuntime(reason: string): Promise<Runtime> {
  // The same JavaScript API without libtensorflow; only `tf.node` and file handlers are missing.
  const tf = requirePackage('@tensorflow/tfjs') as Tensorflow;
  const wasm = requirePackage('@tensorflow/tfjs-backend-wasm') as WasmBackend;
  const folder = dirname(requirePackage.resolve('@tensorflow/tfjs-backend-wasm'));
  wasm.setWasmPaths(folder + sep);
  if (!(await tf.setBackend('wasm'))) throw new Error('The WebAssembly backend did not start');
  await tf.ready();
  return {
    engine: 'wasm',
    info: { engine: 'wasm', version: wasm.version_wasm, reason },
    tf,
  };
}
