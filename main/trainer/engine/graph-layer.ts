import type { CreateGraphCell, GraphCell } from './graph-cell';
import { GraphSegment, type SegmentGradients, type SegmentTrace } from './graph-segment';
import type { Kernels, TensorId } from './kernels';
import type {
  CarriedState,
  PassContext,
  RecurrentLayer,
  RecurrentPass,
  StageNumbers,
} from './layer';
import { add, joinRows, reshape, sliceSteps, sumOf } from './products';
import type { RecurrentDirection } from './recurrent-direction';
import { type Segment, segmentSteps } from './segment-steps';
import { Signal } from './signal';
import { startFrom } from './step-signals';

/**
 * A recurrent layer that runs as graphs: two calls a batch for each segment of its steps. Planning a
 * graph takes libtensorflow about 0.2 ms a kernel, and nothing else runs meanwhile, so a long window
 * is computed segment by segment, with the same graphs and the states handed on there and back.
 */
export class GraphLayer implements RecurrentLayer {
  readonly #kernels: Kernels;
  readonly #direction: RecurrentDirection;
  /** Weights and masks are the same for all segments. */
  readonly #cell: GraphCell;
  readonly #segments: Segment[];
  /** By their length. */
  readonly #graphs = new Map<number, GraphSegment>();

  /** @param longest steps of one graph */
  constructor(
    kernels: Kernels,
    direction: RecurrentDirection,
    createCell: CreateGraphCell,
    longest: number,
  ) {
    this.#kernels = kernels;
    this.#direction = direction;
    this.#segments = segmentSteps(direction.steps, longest);
    const joined = this.#segments.length > 1;
    for (const { length } of this.#segments) {
      if (this.#graphs.has(length)) continue;
      const cell = createCell({ ...direction, steps: length }, joined);
      this.#graphs.set(length, new GraphSegment(kernels, cell, joined));
    }
    this.#cell = createCell(direction, joined);
  }

  forward(
    numbers: StageNumbers,
    input: Signal,
    { batch, random }: PassContext,
    initial: CarriedState | null = null,
  ): RecurrentPass {
    const kernels = this.#kernels;
    const { units } = this.#direction;
    const shared = this.#cell.weights(numbers.parameters, batch);
    if (random !== null) shared.push(...(this.#cell.draw?.(batch, random) ?? []));
    let states = startFrom(kernels, initial, [batch, units], this.#cell.hasCellState);
    const passed = this.#segments.map((segment) => {
      const known = [this.#part(input.tensor(), input.shape, segment), states.hidden];
      if (states.cell !== null) known.push(states.cell);
      states = this.#graphOf(segment).forward([...known, ...shared], random !== null);
      return states as SegmentTrace;
    });
    const last = states;
    return {
      output: this.#outputOf(passed, batch),
      finalState: () => ({
        hidden: kernels.read(last.hidden),
        cell: last.cell === null ? null : kernels.read(last.cell),
      }),
      backward: (gradient, gradients, wantsInput) => {
        if (random === null) throw new Error('Only a training pass of a graph is derived');
        const backs = this.#stepBack(passed, gradient, wantsInput);
        const ofWeights = backs[0]!.ofWeights.map((_, which) =>
          sumOf(
            kernels,
            backs.map((back) => back.ofWeights[which]!),
          ),
        );
        this.#cell.writeGradients(
          ofWeights.map((tensor) => kernels.read(tensor)),
          gradients,
        );
        if (!wantsInput) return null;
        const ofInput = joinRows(
          kernels,
          backs.map((back) => back.ofInput!),
        );
        return Signal.ofTensor(kernels, input.shape, ofInput);
      },
    };
  }

  /** From the last segment to the first. */
  #stepBack(passed: SegmentTrace[], gradient: Signal, wantsInput: boolean): SegmentGradients[] {
    const kernels = this.#kernels;
    const { units } = this.#direction;
    const [, batch] = gradient.shape;
    const joined = this.#segments.length > 1;
    const backs = new Array<SegmentGradients>(passed.length);
    let ofHidden: TensorId | null = null;
    let ofCell = joined && this.#cell.hasCellState ? kernels.zeros([batch, units]) : null;
    for (let at = passed.length - 1; at >= 0; at--) {
      const segment = this.#segments[at]!;
      const above = this.#gradientOf(segment, gradient, ofHidden);
      const back = this.#graphOf(segment).backward(passed[at]!, above, ofCell, wantsInput);
      backs[at] = back;
      ofHidden = back.ofHidden;
      ofCell = back.ofCell;
    }
    return backs;
  }

  /** ∂L/∂output of one segment; the next one's ∂L/∂h_0 belongs to its last step. */
  #gradientOf(segment: Segment, gradient: Signal, ofHidden: TensorId | null): TensorId {
    const kernels = this.#kernels;
    const { units, returns } = this.#direction;
    const [, batch] = gradient.shape;
    if (returns === 'last') {
      return ofHidden === null ? gradient.tensor() : reshape(kernels, ofHidden, [1, batch, units]);
    }
    const own = this.#part(gradient.tensor(), gradient.shape, segment);
    if (ofHidden === null) return own;
    const last = reshape(kernels, ofHidden, [1, batch, units]);
    const atLast =
      segment.length === 1
        ? last
        : joinRows(kernels, [kernels.zeros([segment.length - 1, batch, units]), last]);
    return add(kernels, own, atLast);
  }

  #part(sequence: TensorId, shape: Signal['shape'], { from, length }: Segment): TensorId {
    return this.#segments.length === 1
      ? sequence
      : sliceSteps(this.#kernels, sequence, shape, from, length);
  }

  #outputOf(passed: SegmentTrace[], batch: number): Signal {
    const { steps, units, returns } = this.#direction;
    const outputs = passed.map((segment) => segment.output);
    return returns === 'last'
      ? Signal.ofTensor(this.#kernels, [1, batch, units], outputs[outputs.length - 1]!)
      : Signal.ofTensor(this.#kernels, [steps, batch, units], joinRows(this.#kernels, outputs));
  }

  #graphOf({ length }: Segment): GraphSegment {
    return this.#graphs.get(length)!;
  }
}
