import { loadNativeRuntime } from '../../main/trainer/runtime/native-runtime';
import type { Runtime } from '../../main/trainer/runtime/runtime';

export type NativeRuntime = Extract<Runtime, { engine: 'native' }>;

/** @throws Error where libtensorflow is not set up */
export function nativeRuntime(): NativeRuntime {
  const runtime = loadNativeRuntime();
  if (runtime.engine !== 'native') throw new Error('The native runtime is missing');
  return runtime;
}
