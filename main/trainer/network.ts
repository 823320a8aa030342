import type { RandomSource } from './data/random';
import type { OptimizerState } from './optimizer/optimizer-state';

/** Windows and what they are to predict, scaled. */
export interface Batch {
  /** [batch, windowSteps, features], row by row; the first feature is the series. */
  windows: Float32Array;
  /** [batch, targetSteps], row by row. */
  targets: Float32Array;
  /** How much each window counts, [batch]; null where all count 1. */
  weights: Float32Array | null;
}

/** Norms of one layer's gradient, or of all. */
export interface GradientNorm {
  before: number;
  /** After clipping. */
  after: number;
}

export interface BatchResult {
  /** Of the spec's kind, on scaled values, before the update. */
  loss: number;
  gradient: GradientNorm;
  /** One a layer of the spec, the output last; layers without weights have 0. */
  layers: GradientNorm[];
}

/** A network that trains, on whichever engine. All values are scaled. */
export interface Network {
  /** Length of `parameters`. */
  readonly parameterCount: number;
  /** Those that an optimizer changes: the first of `parameters`. */
  readonly trainableCount: number;
  /** Flat, in the order of `planStages`, moving statistics last; change it in place. */
  readonly parameters: Float32Array;
  readonly optimizer: OptimizerState;
  /** Values that a prediction has, one after another in time. */
  readonly forecastSteps: number;
  /**
   * One update. Where the loss or the gradient is not finite, no weight is changed: see the result.
   *
   * @param random draws what dropout drops
   */
  trainBatch(batch: Batch, learningRate: number, random: RandomSource): BatchResult;
  /**
   * The loss of what follows the windows: in many-to-many of the last step alone, since the targets
   * of the steps before it lie within the window and may have trained the network.
   */
  evaluate(batch: Batch): number;
  /**
   * @param windows [batch, windowSteps, features]
   * @returns values after each window [batch, forecastSteps]
   */
  predict(windows: Float32Array): Float32Array;
  /**
   * Probabilities of a softmax output's values, [batch, forecastSteps, bins], and those values
   * relative to each window's level; null for other outputs.
   */
  predictDistribution(windows: Float32Array): Distribution | null;
  /** See `DifferentiableNetwork`. */
  carryStates(carry: boolean): void;
  resetStates(): void;
  dispose(): void;
}

export interface Distribution {
  /** [batch, forecastSteps, bins]. */
  probabilities: Float32Array;
  /** Values of the bins for each window, [batch, bins]. */
  values: Float32Array;
}
