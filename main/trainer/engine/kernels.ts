import type { NativeBinding } from '../runtime/runtime';
import { ConstantTensors } from './constant-tensors';
import { CompiledGraph } from './graph/compiled-graph';
import type { GraphBuilder, GraphTensor } from './graph/graph-builder';
import { KernelAttributes, type Settings } from './kernel-attributes';
import type { Operations } from './operations';
import type { TensorId } from './tensor-id';

export type { Settings } from './kernel-attributes';
export type { TensorId } from './tensor-id';

/** Runs a graph on its inputs; the outputs belong to the open scope. */
export type RunGraph = (inputs: TensorId[]) => TensorId[];

const NO_SETTINGS: Settings = {};

/** Zeros beyond this number of values (4 MB) are made anew: that costs nothing beside their use. */
const LARGEST_KEPT_ZEROS = 1 << 20;

/**
 * libtensorflow's kernels, called through tfjs-node's binding without tfjs' engine: no tape, no
 * tensor objects. Every tensor belongs to the open `scope` and is released when that ends, also
 * where it throws. Constants are made once and stay until `dispose`.
 */
export class Kernels implements Operations<TensorId> {
  readonly #binding: NativeBinding;
  readonly #attributes: KernelAttributes;
  readonly #constants: ConstantTensors;
  readonly #made: TensorId[] = [];
  readonly #graphs: CompiledGraph[] = [];
  #isOpen = false;

  constructor(binding: NativeBinding) {
    this.#binding = binding;
    this.#attributes = new KernelAttributes(binding);
    this.#constants = new ConstantTensors(binding);
  }

  /** Tensors alive in libtensorflow, also those of others in this process. */
  get liveTensors(): number {
    return this.#binding.getNumOfTensors();
  }

  /** Runs and then releases every tensor made meanwhile: read what is to survive. */
  scope<Value>(run: () => Value): Value {
    if (this.#isOpen) throw new Error('Scopes of kernels do not nest');
    this.#isOpen = true;
    try {
      return run();
    } finally {
      for (const id of this.#made) this.#binding.deleteTensor(id);
      this.#made.length = 0;
      this.#isOpen = false;
    }
  }

  /** Releases graphs and constants; these are made anew where they are asked for again. */
  dispose(): void {
    for (const graph of this.#graphs) graph.dispose();
    this.#graphs.length = 0;
    this.#constants.dispose();
  }

  /** A tensor over `values`, which must not change before the scope ends. */
  tensor(shape: readonly number[], values: Float32Array): TensorId {
    this.#requireScope();
    const { TF_FLOAT } = this.#binding;
    const id = this.#binding.createTensor(shape as number[], TF_FLOAT, values) as TensorId;
    this.#made.push(id);
    return id;
  }

  /** A constant vector of 32-bit integers: axes, shapes. */
  integers(values: readonly number[]): TensorId {
    return this.#constants.integers(values);
  }

  /** A constant 32-bit integer. */
  integer(value: number): TensorId {
    return this.#constants.integer(value);
  }

  /** A constant 64-bit integer of at most 31 bits, not negative. */
  longInteger(value: number): TensorId {
    return this.#constants.longInteger(value);
  }

  /** A constant number: for those that a layer is made of, not for data. */
  scalar(value: number): TensorId {
    return this.#constants.scalar(value);
  }

  /** Constant zeros. */
  zeros(shape: readonly number[]): TensorId {
    const size = shape.reduce((product, side) => product * side, 1);
    return size > LARGEST_KEPT_ZEROS
      ? this.tensor(shape, new Float32Array(size))
      : this.#constants.zeros(shape, size);
  }

  /** A copy of the tensor's values, row-major. */
  read(id: TensorId): Float32Array {
    return this.#binding.tensorDataSync(id) as Float32Array;
  }

  /**
   * @param settings the kernel's attributes where they are not the default; kept by the object's
   *   identity, so hand on a constant. Types follow from the inputs.
   * @throws Error with libtensorflow's message
   */
  runMany(
    kernel: string,
    inputs: TensorId[],
    outputCount: number,
    settings: Settings = NO_SETTINGS,
  ): TensorId[] {
    this.#requireScope();
    const attributes = this.#attributes.of(settings);
    const outputs = this.#binding.executeOp(kernel, attributes, inputs, outputCount);
    const ids = new Array<TensorId>(outputCount);
    for (let at = 0; at < outputCount; at++) {
      const id = outputs[at]!.id as TensorId;
      this.#made.push(id);
      ids[at] = id;
    }
    return ids;
  }

  /** A kernel with one output. */
  run(kernel: string, inputs: TensorId[], settings: Settings = NO_SETTINGS): TensorId {
    this.#requireScope();
    const outputs = this.#binding.executeOp(kernel, this.#attributes.of(settings), inputs, 1);
    const id = outputs[0]!.id as TensorId;
    this.#made.push(id);
    return id;
  }

  /**
   * Loads a graph, to be run until `dispose`.
   *
   * @throws Error with libtensorflow's message where the graph is no graph
   */
  compile(plan: { graph: GraphBuilder; outputs: readonly GraphTensor[] }): RunGraph {
    const compiled = new CompiledGraph(this.#binding, plan.graph, plan.outputs);
    this.#graphs.push(compiled);
    return (inputs) => {
      this.#requireScope();
      const outputs = compiled.run(inputs).map(({ id }) => id as TensorId);
      this.#made.push(...outputs);
      return outputs;
    };
  }

  #requireScope(): void {
    if (!this.#isOpen) throw new Error('A tensor was made outside a scope of kernels');
  }
}
