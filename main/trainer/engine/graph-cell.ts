import type { RandomSource } from '../data/random';
import type { GraphBuilder, GraphTensor } from './graph/graph-builder';
import type { TensorId } from './kernels';
import type { RecurrentDirection } from './recurrent-direction';

export interface GraphPlan {
  graph: GraphBuilder;
  outputs: GraphTensor[];
}

/** A kind of recurrent layer whose passes over a segment of its steps are one graph each. */
export interface GraphCell {
  readonly hasCellState: boolean;
  /**
   * Inputs: x [steps, batch, inputs], h_0 and, with a cell state, c_0 [batch, units], what
   * `weights` gives and, in training, `draw`. Outputs: the layer's output, h and, with a cell state,
   * c of the last step, then whatever the way back needs.
   */
  buildForward(training: boolean): GraphPlan;
  /**
   * Inputs: those of the forward graph in training, ∂L/∂output, ∂L/∂c of the last step where the
   * segment is joined and has a cell state, what the forward graph left for the way back. Outputs:
   * gradients for `writeGradients`, ∂L/∂h_0 and, with a cell state, ∂L/∂c_0 where it is joined, then
   * ∂L/∂x where it is wanted.
   */
  buildBackward(wantsInput: boolean): GraphPlan;
  weights(parameters: Float32Array, batch: number): TensorId[];
  /** What a training pass draws, behind the weights; one for all segments. */
  draw?(batch: number, random: RandomSource): TensorId[];
  /** @param read the backward graph's first outputs */
  writeGradients(read: Float32Array[], gradients: Float32Array): void;
}

/**
 * @param direction whose steps are those of one segment
 * @param joined whether it is one of several segments, so that gradients of its states are handed on
 */
export type CreateGraphCell = (direction: RecurrentDirection, joined: boolean) => GraphCell;
