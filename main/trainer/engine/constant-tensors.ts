import type { NativeBinding } from '../runtime/runtime';
import { NumberTree } from './number-tree';
import type { TensorId } from './tensor-id';

/** Tensors whose values never change, each made once and alive until `dispose`. */
export class ConstantTensors {
  readonly #binding: NativeBinding;
  readonly #scalars = new NumberTree<TensorId>();
  readonly #integers = new NumberTree<TensorId>();
  readonly #integerScalars = new NumberTree<TensorId>();
  readonly #longIntegers = new NumberTree<TensorId>();
  readonly #zeros = new NumberTree<TensorId>();

  constructor(binding: NativeBinding) {
    this.#binding = binding;
  }

  scalar(value: number): TensorId {
    return this.#scalars.get([value], () =>
      this.#make([], this.#binding.TF_FLOAT, Float32Array.of(value)),
    );
  }

  integers(values: readonly number[]): TensorId {
    return this.#integers.get(values, () =>
      this.#make([values.length], this.#binding.TF_INT32, Int32Array.from(values)),
    );
  }

  integer(value: number): TensorId {
    return this.#integerScalars.get([value], () =>
      this.#make([], this.#binding.TF_INT32, Int32Array.of(value)),
    );
  }

  longInteger(value: number): TensorId {
    return this.#longIntegers.get([value], () =>
      // Low and high word.
      this.#make([], this.#binding.TF_INT64, Int32Array.of(value, 0)),
    );
  }

  zeros(shape: readonly number[], size: number): TensorId {
    return this.#zeros.get(shape, () =>
      this.#make(shape, this.#binding.TF_FLOAT, new Float32Array(size)),
    );
  }

  dispose(): void {
    const trees = [
      this.#scalars,
      this.#integers,
      this.#integerScalars,
      this.#longIntegers,
      this.#zeros,
    ];
    for (const id of trees.flatMap((tree) => tree.clear())) this.#binding.deleteTensor(id);
  }

  #make(shape: readonly number[], type: number, values: Float32Array | Int32Array): TensorId {
    return this.#binding.createTensor(shape as number[], type, values) as TensorId;
  }
}
