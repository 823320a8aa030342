import type { GraphCell } from './graph-cell';
import type { Kernels, RunGraph, TensorId } from './kernels';

/** What one segment gave on the way there. */
export interface SegmentTrace {
  output: TensorId;
  hidden: TensorId;
  cell: TensorId | null;
  inputs: TensorId[];
  /** For the way back. */
  traces: TensorId[];
}

/** What one segment gave on the way back. */
export interface SegmentGradients {
  ofWeights: TensorId[];
  /** ∂L/∂h_0 and ∂L/∂c_0 of a joined segment. */
  ofHidden: TensorId | null;
  ofCell: TensorId | null;
  ofInput: TensorId | null;
}

/** The graphs of one segment, loaded when they are first run. */
export class GraphSegment {
  readonly #kernels: Kernels;
  readonly #cell: GraphCell;
  readonly #joined: boolean;
  /** In inference, which leaves nothing for a way back, and in training. */
  readonly #runForward: [RunGraph | null, RunGraph | null] = [null, null];
  /** Without and with ∂L/∂x. */
  readonly #runBackward: [RunGraph | null, RunGraph | null] = [null, null];

  constructor(kernels: Kernels, cell: GraphCell, joined: boolean) {
    this.#kernels = kernels;
    this.#cell = cell;
    this.#joined = joined;
  }

  forward(inputs: TensorId[], training: boolean): SegmentTrace {
    const [output, hidden, ...others] = this.#forwardFor(training)(inputs);
    const { hasCellState } = this.#cell;
    return {
      output: output!,
      hidden: hidden!,
      cell: hasCellState ? others[0]! : null,
      inputs,
      traces: hasCellState ? others.slice(1) : others,
    };
  }

  /** @param ofCell ∂L/∂c of the last step, for a joined segment with a cell state */
  backward(
    { inputs, traces }: SegmentTrace,
    above: TensorId,
    ofCell: TensorId | null,
    wantsInput: boolean,
  ): SegmentGradients {
    const variant = wantsInput ? 1 : 0;
    this.#runBackward[variant] ??= this.#kernels.compile(this.#cell.buildBackward(wantsInput));
    const joints = ofCell === null ? [] : [ofCell];
    const results = this.#runBackward[variant]([...inputs, above, ...joints, ...traces]);
    const ofInput = wantsInput ? results.pop()! : null;
    const ofStartCell = this.#joined && this.#cell.hasCellState ? results.pop()! : null;
    const ofHidden = this.#joined ? results.pop()! : null;
    return { ofWeights: results, ofHidden, ofCell: ofStartCell, ofInput };
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
