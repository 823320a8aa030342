/** An optimizer's memory, in the order of the trainable parameters; zeros where it needs none. */
export interface OptimizerState {
  /** Adam's first moments; the velocity of SGD and RMSprop. */
  firstMoments: Float32Array;
  /** Adam's second moments; RMSprop's mean squares. */
  secondMoments: Float32Array;
  /** Updates done. */
  steps: number;
}

export function createOptimizerState(trainableCount: number): OptimizerState {
  return {
    firstMoments: new Float32Array(trainableCount),
    secondMoments: new Float32Array(trainableCount),
    steps: 0,
  };
}
