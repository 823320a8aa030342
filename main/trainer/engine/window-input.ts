import type { NetworkSpec } from '@shared/domain/network-spec';
import type { Kernels } from './kernels';
import { Signal } from './signal';

/**
 * Windows as the first stage takes them: step by step, [windowSteps, batch, 1], or as one vector,
 * [1, batch, windowSteps].
 */
export class WindowInput {
  readonly #kernels: Kernels;
  readonly #windowSteps: number;
  readonly #isVector: boolean;
  #timeMajor = new Float32Array(0);

  constructor(kernels: Kernels, spec: Pick<NetworkSpec, 'windowSteps' | 'sequence'>) {
    this.#kernels = kernels;
    this.#windowSteps = spec.windowSteps;
    this.#isVector = spec.sequence === 'one-to-many' || spec.sequence === 'one-to-one';
  }

  /** @param windows [batch, windowSteps], row by row; not changed before the scope ends */
  signal(windows: Float32Array): Signal {
    const steps = this.#windowSteps;
    const batch = windows.length / steps;
    if (this.#isVector) return Signal.ofValues(this.#kernels, [1, batch, steps], windows);
    // One window is the same either way.
    const values = batch === 1 ? windows : this.#transpose(windows, batch);
    return Signal.ofValues(this.#kernels, [steps, batch, 1], values);
  }

  #transpose(windows: Float32Array, batch: number): Float32Array {
    const steps = this.#windowSteps;
    if (this.#timeMajor.length !== windows.length) {
      this.#timeMajor = new Float32Array(windows.length);
    }
    const timeMajor = this.#timeMajor;
    for (let row = 0; row < batch; row++) {
      for (let step = 0; step < steps; step++) {
        timeMajor[step * batch + row] = windows[row * steps + step]!;
      }
    }
    return timeMajor;
  }
}
