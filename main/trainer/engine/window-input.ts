import { stepFeatures } from '@shared/domain/network/step-features';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { Kernels } from './kernels';
import { Signal } from './signal';

/**
 * Windows as the first stage takes them: step by step, [windowSteps, batch, features], or as one
 * vector, [1, batch, windowSteps·features].
 */
export class WindowInput {
  readonly #kernels: Kernels;
  readonly #windowSteps: number;
  readonly #features: number;
  readonly #isVector: boolean;
  #timeMajor = new Float32Array(0);

  constructor(kernels: Kernels, spec: Pick<NetworkSpec, 'windowSteps' | 'inputs' | 'sequence'>) {
    this.#kernels = kernels;
    this.#windowSteps = spec.windowSteps;
    this.#features = stepFeatures(spec);
    this.#isVector = spec.sequence === 'one-to-many' || spec.sequence === 'one-to-one';
  }

  /** @param windows [batch, windowSteps, features], row by row; not changed before the scope ends */
  signal(windows: Float32Array): Signal {
    const steps = this.#windowSteps;
    const features = this.#features;
    const size = steps * features;
    const batch = windows.length / size;
    if (this.#isVector) return Signal.ofValues(this.#kernels, [1, batch, size], windows);
    // One window is the same either way.
    const values = batch === 1 ? windows : this.#transpose(windows, batch);
    return Signal.ofValues(this.#kernels, [steps, batch, features], values);
  }

  #transpose(windows: Float32Array, batch: number): Float32Array {
    const steps = this.#windowSteps;
    const features = this.#features;
    if (this.#timeMajor.length !== windows.length) {
      this.#timeMajor = new Float32Array(windows.length);
    }
    const timeMajor = this.#timeMajor;
    for (let row = 0; row < batch; row++) {
      for (let step = 0; step < steps; step++) {
        const from = (row * steps + step) * features;
        const to = (step * batch + row) * features;
        for (let at = 0; at < features; at++) timeMajor[to + at] = windows[from + at]!;
      }
    }
    return timeMajor;
  }
}
