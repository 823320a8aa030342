import type { GateSums, SumNames } from './gate-sums';
import type { GiveGradient, TensorSource } from './named-tensors';
import type { Operations } from './operations';

/** h_t and, in an LSTM, c_t, each [batch, units]. */
export interface StepStates<Tensor> {
  hidden: Tensor;
  cell: Tensor | null;
}

/** One step of a pass, which knows its way back. */
export interface Step<Tensor> extends StepStates<Tensor> {
  /** What each sum's recurrent weights were multiplied with, [batch, units]. */
  sources: Tensor[];
  /** @param ofCell ∂L/∂c_t from step t + 1 */
  back(ofHidden: Tensor, ofCell: Tensor | null): StepGradients<Tensor>;
}

export interface StepGradients<Tensor> {
  /** ∂L/∂(x·W + b) of each sum. */
  deltas: Tensor[];
  /** ∂L/∂(h·U) of each sum. */
  recurrentDeltas: Tensor[];
  /** Gradients of what came from step t − 1: of h_{t-1} in the sums, of h_{t-1} elsewhere, of c_{t-1}. */
  before(): { fed: Tensor; hidden: Tensor | null; cell: Tensor | null };
}

/**
 * A kind of recurrent layer: what its steps compute, whether kernel by kernel or as a graph. Each
 * step must be written down the same way.
 */
export interface Cell {
  readonly sums: readonly SumNames[];
  readonly hasCellState: boolean;
  begin<Tensor>(
    operations: Operations<Tensor>,
    sums: readonly GateSums<Tensor>[],
    tensors: TensorSource<Tensor>,
  ): CellPass<Tensor>;
}

export interface CellPass<Tensor> {
  /** @param fed h_{t-1} as the recurrent weights see it: dropped in part where the layer asks so */
  step(at: number, before: StepStates<Tensor>, fed: Tensor): Step<Tensor>;
  /**
   * Gradients of weights beside those of the sums.
   *
   * @param deltas ∂L/∂(x·W + b) of each sum, [steps·batch, columns]
   */
  giveGradients?(
    start: StepStates<Tensor>,
    steps: readonly StepStates<Tensor>[],
    deltas: readonly Tensor[],
    give: GiveGradient<Tensor>,
  ): void;
}
