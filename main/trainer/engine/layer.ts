import type { RandomSource } from '../data/random';
import type { Signal } from './signal';

/** States of one recurrent layer between two batches, each [batch, units]; zeros at the start. */
export interface CarriedState {
  hidden: Float32Array;
  /** LSTM only. */
  cell: Float32Array | null;
}

/** What a pass is for. */
export interface PassContext {
  batch: number;
  /** The generator for dropout masks in training; null in inference, where nothing is dropped and
   *  batch normalization uses its moving statistics. */
  random: RandomSource | null;
}

/** A stage's part of the network's flat arrays. */
export interface StageNumbers {
  parameters: Float32Array;
  /** Moving statistics; changed by a training pass. */
  state: Float32Array;
}

/** One forward pass, kept until its backward pass; both lie in one scope of kernels. */
export interface LayerPass {
  output: Signal;
  /**
   * Backpropagation, through time where there is time.
   *
   * @param gradient ∂L/∂output, of the output's shape
   * @param gradients ∂L/∂parameters of this stage, overwritten
   * @param wantsInput whether a stage below waits for ∂L/∂input
   * @returns ∂L/∂input of the input's shape, or null where nobody waits for it
   */
  backward(gradient: Signal, gradients: Float32Array, wantsInput: boolean): Signal | null;
}

/** One stage of the planned network on libtensorflow's kernels. Sequences are time-major. */
export interface PlannedLayer {
  forward(numbers: StageNumbers, input: Signal, context: PassContext): LayerPass;
}

/** A pass of a recurrent layer; its states can be carried to the next batch. */
export interface RecurrentPass extends LayerPass {
  /** Copies of the last states, to start the next batch from. */
  finalState(): CarriedState;
}

/** A recurrent layer, which may start from carried states. Gradients do not flow into those. */
export interface RecurrentLayer extends PlannedLayer {
  /** @param initial of the same batch size; null for zeros */
  forward(
    numbers: StageNumbers,
    input: Signal,
    context: PassContext,
    initial?: CarriedState | null,
  ): RecurrentPass;
}
