import type { RandomSource } from '../data/random';
import type { GraphBuilder, GraphTensor } from './graph/graph-builder';
import type { Kernels, RunGraph, TensorId } from './kernels';
import type {
  CarriedState,
  PassContext,
  RecurrentLayer,
  RecurrentPass,
  StageNumbers,
} from './layer';
import type { RecurrentDirection } from './recurrent-direction';
import { Signal } from './signal';
import { startFrom } from './step-signals';

export interface GraphPlan {
  graph: GraphBuilder;
  outputs: GraphTensor[];
}

/** A kind of recurrent layer whose passes are one graph each. */
export interface GraphCell {
  readonly hasCellState: boolean;
  /**
   * Inputs: x [steps, batch, inputs], h_0 and, with a cell state, c_0 [batch, units], what
   * `weights` gives and, in training, `draw`. Outputs: the layer's output, h and, with a cell state,
   * c of the last step, then whatever the way back needs.
   */
  buildForward(training: boolean): GraphPlan;
  /**
   * Inputs: those of the forward graph in training, ∂L/∂output, what the forward graph left for the way back.
   * Outputs: gradients for `writeGradients`, then ∂L/∂x where it is wanted.
   */
  buildBackward(wantsInput: boolean): GraphPlan;
  weights(parameters: Float32Array, batch: number): TensorId[];
  /** What a training pass draws, behind the weights. */
  draw?(batch: number, random: RandomSource): TensorId[];
  /** @param read the backward graph's outputs */
  writeGradients(read: Float32Array[], gradients: Float32Array): void;
}

/** A recurrent layer that runs as a whole: two calls a batch, however many steps there are. */
export class GraphLayer implements RecurrentLayer {
  readonly #kernels: Kernels;
  readonly #direction: RecurrentDirection;
  readonly #cell: GraphCell;
  /** In inference, which leaves nothing for a way back, and in training. */
  readonly #runForward: [RunGraph | null, RunGraph | null] = [null, null];
  /** Without and with ∂L/∂x. */
  readonly #runBackward: [RunGraph | null, RunGraph | null] = [null, null];

  constructor(kernels: Kernels, direction: RecurrentDirection, cell: GraphCell) {
    this.#kernels = kernels;
    this.#direction = direction;
    this.#cell = cell;
  }

  forward(
    numbers: StageNumbers,
    input: Signal,
    { batch, random }: PassContext,
    initial: CarriedState | null = null,
  ): RecurrentPass {
    const kernels = this.#kernels;
    const cell = this.#cell;
    const { steps, units, returns } = this.#direction;
    const start = startFrom(kernels, initial, [batch, units], cell.hasCellState);
    const known = [input.tensor(), start.hidden];
    if (start.cell !== null) known.push(start.cell);
    known.push(...cell.weights(numbers.parameters, batch));
    if (random !== null) known.push(...(cell.draw?.(batch, random) ?? []));
    const [output, lastHidden, ...others] = this.#forwardFor(random !== null)(known);
    const lastCell = cell.hasCellState ? others[0]! : null;
    const traces = cell.hasCellState ? others.slice(1) : others;
    return {
      output: Signal.ofTensor(kernels, [returns === 'last' ? 1 : steps, batch, units], output!),
      finalState: () => ({
        hidden: kernels.read(lastHidden!),
        cell: lastCell === null ? null : kernels.read(lastCell),
      }),
      backward: (gradient, gradients, wantsInput) => {
        if (random === null) throw new Error('Only a training pass of a graph is derived');
        const variant = wantsInput ? 1 : 0;
        this.#runBackward[variant] ??= kernels.compile(cell.buildBackward(wantsInput));
        const results = this.#runBackward[variant]([...known, gradient.tensor(), ...traces]);
        const ofInput = wantsInput ? results.pop()! : null;
        cell.writeGradients(
          results.map((result) => kernels.read(result)),
          gradients,
        );
        return ofInput === null ? null : Signal.ofTensor(kernels, input.shape, ofInput);
      },
    };
  }

  #forwardFor(training: boolean): RunGraph {
    const purpose = training ? 1 : 0;
    const known = this.#runForward[purpose];
    if (known !== null) return known;
    const { graph, outputs } = this.#cell.buildForward(training);
    const results = this.#cell.hasCellState ? 3 : 2;
    const wanted = training ? outputs : outputs.slice(0, results);
    const made = this.#kernels.compile({ graph, outputs: wanted });
    this.#runForward[purpose] = made;
    return made;
  }
}
