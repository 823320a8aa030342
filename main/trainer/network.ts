import type { AdamState } from './optimizer/adam';

export interface BatchResult {
  /** Mean squared error on scaled values, before the update. */
  loss: number;
  /** Global gradient norm before clipping. */
  gradientNorm: number;
  clipped: boolean;
}

/** A network that trains, on whichever engine. All values are scaled. */
export interface Network {
  readonly parameterCount: number;
  /** Flat, in the order of `layOutParameters`; change it in place. */
  readonly parameters: Float32Array;
  readonly optimizer: AdamState;
  /**
   * One update. Where the loss or the gradient is not finite, nothing is changed: see the result.
   *
   * @param inputs windows [batch, windowSteps], row by row
   * @param targets [batch]
   */
  trainBatch(inputs: Float32Array, targets: Float32Array): BatchResult;
  /** Mean squared error. */
  evaluate(inputs: Float32Array, targets: Float32Array): number;
  /** @param windows [batch, windowSteps]; @returns predictions [batch] */
  predict(windows: Float32Array): Float32Array;
  dispose(): void;
}
