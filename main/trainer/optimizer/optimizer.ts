import type { OptimizerState } from './optimizer-state';

/** Changes weights by their gradients, in place; its memory can be saved and restored. */
export interface Optimizer {
  readonly state: OptimizerState;
  /**
   * One update. A weight whose gradient is always 0 stays where it is (AdamW's decay apart): gate
   * columns that a layer does not use are such weights.
   *
   * @param parameters θ; the first `trainableCount` are changed
   * @param gradients g, of the loss by θ, [trainableCount]
   * @param learningRate α
   * @param gradientScale multiplies every gradient first: what clipping left to do
   */
  update(
    parameters: Float32Array,
    gradients: Float32Array,
    learningRate: number,
    gradientScale: number,
  ): void;
}
