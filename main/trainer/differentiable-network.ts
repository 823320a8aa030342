/**
 * What both engines give: a network whose loss can be derived. Optimizer, clipping and epochs are
 * the same code above it.
 */
export interface DifferentiableNetwork {
  readonly parameterCount: number;
  /** Flat, in the order of `layOutParameters`; change it in place. */
  readonly parameters: Float32Array;
  /** ∂L/∂parameters of the last `deriveLoss`, same order. */
  readonly gradients: Float32Array;
  /**
   * Mean squared error and its gradients.
   *
   * @param inputs scaled windows [batch, windowSteps], row by row
   * @param targets scaled values [batch]
   */
  deriveLoss(inputs: Float32Array, targets: Float32Array): number;
  /** @param inputs scaled windows [batch, windowSteps]; @returns scaled predictions [batch] */
  predict(inputs: Float32Array): Float32Array;
  dispose(): void;
}
