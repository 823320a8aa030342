import type { NativeBinding } from '../runtime/runtime';

/** A tensor of libtensorflow, alive until its scope ends. */
export type TensorId = number & { readonly brand: 'TensorId' };

type Attribute = Parameters<NativeBinding['executeOp']>[1][number];

/**
 * libtensorflow's kernels, called through tfjs-node's binding without tfjs' engine: no tape, no
 * tensor objects. Every tensor belongs to the innermost `scope` and is released when that ends,
 * also where it throws.
 */
export class Kernels {
  readonly #binding: NativeBinding;
  readonly #attributes = new Map<string, Attribute[]>();
  #scope: TensorId[] | null = null;
  #scalars = new Map<number, TensorId>();

  constructor(binding: NativeBinding) {
    this.#binding = binding;
  }

  /** Tensors alive in libtensorflow, also those of others in this process. */
  get liveTensors(): number {
    return this.#binding.getNumOfTensors();
  }

  /** Runs and then releases every tensor made meanwhile: read what is to survive. */
  scope<Value>(run: () => Value): Value {
    if (this.#scope !== null) throw new Error('Scopes of kernels do not nest');
    const made: TensorId[] = [];
    this.#scope = made;
    try {
      return run();
    } finally {
      for (const id of made) this.#binding.deleteTensor(id);
      this.#scope = null;
      this.#scalars.clear();
    }
  }

  /** A tensor over `values`, which must not change before the scope ends. */
  tensor(shape: number[], values: Float32Array): TensorId {
    return this.#keep(this.#binding.createTensor(shape, this.#binding.TF_FLOAT, values));
  }

  integers(values: number[]): TensorId {
    const { TF_INT32 } = this.#binding;
    return this.#keep(
      this.#binding.createTensor([values.length], TF_INT32, Int32Array.from(values)),
    );
  }

  integer(value: number): TensorId {
    const { TF_INT32 } = this.#binding;
    return this.#keep(this.#binding.createTensor([], TF_INT32, Int32Array.of(value)));
  }

  /** A 64-bit scalar: low and high word. */
  longInteger(value: number): TensorId {
    const { TF_INT64 } = this.#binding;
    return this.#keep(this.#binding.createTensor([], TF_INT64, Int32Array.of(value, 0)));
  }

  scalar(value: number): TensorId {
    const known = this.#scalars.get(value);
    if (known !== undefined) return known;
    const made = this.tensor([], Float32Array.of(value));
    this.#scalars.set(value, made);
    return made;
  }

  /** A copy of the tensor's values, row-major. */
  read(id: TensorId): Float32Array {
    return this.#binding.tensorDataSync(id) as Float32Array;
  }

  /**
   * @param settings attributes of the kernel beside its type `T`: booleans and integers
   * @throws Error with libtensorflow's message
   */
  runMany(
    kernel: string,
    inputs: TensorId[],
    outputCount: number,
    settings: Readonly<Record<string, boolean | number>> = {},
  ): TensorId[] {
    const outputs = this.#binding.executeOp(
      kernel,
      this.#attributesOf(kernel, settings),
      inputs,
      outputCount,
    );
    return outputs.map((output) => this.#keep(output.id));
  }

  run(
    kernel: string,
    inputs: TensorId[],
    settings: Readonly<Record<string, boolean | number>> = {},
  ): TensorId {
    return this.runMany(kernel, inputs, 1, settings)[0]!;
  }

  #keep(id: number): TensorId {
    const kept = id as TensorId;
    if (this.#scope === null) {
      this.#binding.deleteTensor(id);
      throw new Error('A tensor was made outside a scope of kernels');
    }
    this.#scope.push(kept);
    return kept;
  }

  #attributesOf(kernel: string, settings: Readonly<Record<string, boolean | number>>) {
    const entries = Object.entries(settings);
    const key = entries.length === 0 ? kernel : `${kernel} ${entries.join()}`;
    const known = this.#attributes.get(key);
    if (known !== undefined) return known;
    const { TF_ATTR_TYPE, TF_ATTR_BOOL, TF_ATTR_INT, TF_FLOAT } = this.#binding;
    const made: Attribute[] = [
      { name: 'T', type: TF_ATTR_TYPE, value: TF_FLOAT },
      ...entries.map(([name, value]) => ({
        name,
        type: typeof value === 'boolean' ? TF_ATTR_BOOL : TF_ATTR_INT,
        value,
      })),
    ];
    this.#attributes.set(key, made);
    return made;
  }
}
