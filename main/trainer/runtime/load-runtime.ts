import { loadNativeRuntime } from './native-runtime';
import type { Runtime } from './runtime';
import { loadWasmRuntime } from './wasm-runtime';

/**
 * libtensorflow where it loads, else WebAssembly with the reason.
 *
 * @param forced 'wasm' passes the native runtime over (GATECAST_ENGINE, for tests)
 */
export async function loadRuntime(forced: string | undefined): Promise<Runtime> {
  if (forced === 'wasm') return loadWasmRuntime('GATECAST_ENGINE=wasm asks for the fallback');
  try {
    return loadNativeRuntime();
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return loadWasmRuntime(message.split('\n', 1)[0] ?? message);
  }
}
