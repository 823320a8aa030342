import type { Tensor3D, Variable } from '@tensorflow/tfjs-node';
import type { RandomSource } from '../data/random';
import type { CarriedStates } from './carried-states';

/** What a pass is for. */
export interface ReferencePass {
  batch: number;
  /** Draws the dropout masks of a training pass; null in inference. */
  random: RandomSource | null;
  /** Where recurrent layers start from and leave their states; null where they start from zeros. */
  states: CarriedStates | null;
}

/** One stage of the plan on tfjs. Sequences are batch-major, [batch, steps, features], as tf.layers has them. */
export interface ReferenceStage {
  /** Its weights; what is derived by. */
  readonly variables: readonly Variable[];
  /** Where each number of `variables`, one after another, lies in the stage's range of parameters. */
  readonly order: Int32Array;
  /**
   * Draws its masks in the order of the plan, and moves its moving statistics in a training pass.
   *
   * @param input [batch, inputSteps, inputs]; @returns [batch, outputSteps, outputs]
   */
  apply(input: Tensor3D, pass: ReferencePass): Tensor3D;
}
