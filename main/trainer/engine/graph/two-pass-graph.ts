import type { OperationSettings, Operations } from '../operations';
import { stack, unstack } from '../products';
import { GraphBuilder, type GraphTensor, type GraphType } from './graph-builder';

/**
 * A computation there and back, written down as one and run as two graphs. What the way back asks
 * for of the way there becomes an output of the first graph and an input of the second; what each
 * step made is handed over for all steps together.
 */
export class TwoPassGraph implements Operations<GraphTensor> {
  readonly forward = new GraphBuilder('f');
  /** Inputs: those of the forward graph, its own, the traces. */
  readonly backward = new GraphBuilder('b');
  /** Outputs of the forward graph for the way back. */
  readonly traces: GraphTensor[] = [];
  /** Tensors by the order in which a step made them, each list by step. */
  #bySteps: GraphTensor[][] = [];
  readonly #stepwise = new Map<GraphTensor, GraphTensor[]>();
  /** What stands in the backward graph for a tensor of the forward one. */
  readonly #handed = new Map<GraphTensor, GraphTensor>();
  #madeInStep: number | null = null;
  #isBack = false;

  /** Of both graphs on the way there, of the backward one on the way back. */
  input(type?: GraphType): GraphTensor {
    if (this.#isBack) return this.#own(this.backward.input(type));
    const tensor = this.forward.input(type);
    this.#handed.set(tensor, this.backward.input(type));
    return tensor;
  }

  /** A batch's parts are of different sizes: the steps of each are handed over apart. */
  beginPart(): void {
    this.#bySteps = [];
    this.#madeInStep = null;
  }

  /** All steps of a part write the same kernels down in the same order. */
  beginStep(): void {
    this.#madeInStep = 0;
  }

  turnBack(): void {
    this.#isBack = true;
  }

  run(kernel: string, inputs: GraphTensor[], settings?: OperationSettings): GraphTensor {
    return this.runMany(kernel, inputs, 1, settings)[0]!;
  }

  runMany(
    kernel: string,
    inputs: GraphTensor[],
    outputCount: number,
    settings?: OperationSettings,
  ): GraphTensor[] {
    if (!this.#isBack) {
      const made = this.forward.runMany(kernel, inputs, outputCount, settings);
      for (const tensor of made) this.#noteStep(tensor);
      return made;
    }
    const known = inputs.map((input) => this.#handed.get(input) ?? this.#handOver(input));
    const made = this.backward.runMany(kernel, known, outputCount, settings);
    for (const tensor of made) this.#own(tensor);
    return made;
  }

  scalar(value: number): GraphTensor {
    return this.#constant((graph) => graph.scalar(value));
  }

  integer(value: number): GraphTensor {
    return this.#constant((graph) => graph.integer(value));
  }

  integers(values: readonly number[]): GraphTensor {
    return this.#constant((graph) => graph.integers(values));
  }

  #constant(make: (graph: GraphBuilder) => GraphTensor): GraphTensor {
    return this.#isBack ? this.#own(make(this.backward)) : make(this.forward);
  }

  /** A tensor of the backward graph stands there for itself. */
  #own(tensor: GraphTensor): GraphTensor {
    this.#handed.set(tensor, tensor);
    return tensor;
  }

  #noteStep(tensor: GraphTensor): void {
    if (this.#madeInStep === null) return;
    const order = this.#madeInStep++;
    this.#bySteps[order] ??= [];
    this.#bySteps[order].push(tensor);
    this.#stepwise.set(tensor, this.#bySteps[order]);
  }

  #handOver(tensor: GraphTensor): GraphTensor {
    const alike = this.#stepwise.get(tensor);
    const input = this.backward.input();
    if (alike === undefined) {
      this.traces.push(tensor);
      this.#handed.set(tensor, input);
      return input;
    }
    this.traces.push(stack(this.forward, alike));
    const handed = unstack(this.backward, input, alike.length);
    alike.forEach((made, step) => {
      this.#handed.set(made, handed[step]!);
    });
    return this.#handed.get(tensor)!;
  }
}
