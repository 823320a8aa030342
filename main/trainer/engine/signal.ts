import type { Kernels, TensorId } from './kernels';

/** [steps, batch, features], time-major; a vector is a sequence of one step. */
export type SignalShape = readonly [steps: number, batch: number, features: number];

/**
 * What stages hand to each other, a tensor or its values, whichever was there first; the other is
 * made once, when it is asked for. Lives within one scope of kernels.
 */
export class Signal {
  readonly shape: SignalShape;
  readonly #kernels: Kernels;
  #tensor: TensorId | null;
  #values: Float32Array | null;

  private constructor(
    kernels: Kernels,
    shape: SignalShape,
    tensor: TensorId | null,
    values: Float32Array | null,
  ) {
    this.#kernels = kernels;
    this.shape = shape;
    this.#tensor = tensor;
    this.#values = values;
  }

  static ofTensor(kernels: Kernels, shape: SignalShape, tensor: TensorId): Signal {
    return new Signal(kernels, shape, tensor, null);
  }

  /** @param values row-major, not changed before the scope ends */
  static ofValues(kernels: Kernels, shape: SignalShape, values: Float32Array): Signal {
    return new Signal(kernels, shape, null, values);
  }

  tensor(): TensorId {
    this.#tensor ??= this.#kernels.tensor([...this.shape], this.#values!);
    return this.#tensor;
  }

  values(): Float32Array {
    this.#values ??= this.#kernels.read(this.#tensor!);
    return this.#values;
  }
}
