/** Adam's memory, in the order of the parameters. */
export interface AdamState {
  firstMoments: Float32Array;
  secondMoments: Float32Array;
  /** Updates done. */
  steps: number;
}

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
/** Keras' value, added to √v without its bias correction ('epsilon hat' of the paper). */
const EPSILON = 1e-7;

export function createAdamState(parameterCount: number): AdamState {
  return {
    firstMoments: new Float32Array(parameterCount),
    secondMoments: new Float32Array(parameterCount),
    steps: 0,
  };
}

/**
 * One update in place (Kingma and Ba 2015, algorithm 1 in the efficient order of section 2):
 * θ ← θ − α·√(1 − β₂ᵗ)/(1 − β₁ᵗ) · m / (√v + ε̂).
 *
 * @param parameters θ, changed
 * @param gradients of the loss by θ, same order
 * @param state changed
 * @param gradientScale multiplies every gradient first (1 where nothing was clipped)
 */
export function adamStep(
  parameters: Float32Array,
  gradients: Float32Array,
  state: AdamState,
  learningRate: number,
  gradientScale: number,
): void {
  state.steps += 1;
  const rate =
    (learningRate * Math.sqrt(1 - SECOND_DECAY ** state.steps)) / (1 - FIRST_DECAY ** state.steps);
  const { firstMoments, secondMoments } = state;
  for (let index = 0; index < parameters.length; index++) {
    const gradient = gradients[index]! * gradientScale;
    const first = firstMoments[index]! * FIRST_DECAY + gradient * (1 - FIRST_DECAY);
    const second = secondMoments[index]! * SECOND_DECAY + gradient * gradient * (1 - SECOND_DECAY);
    firstMoments[index] = first;
    secondMoments[index] = second;
    parameters[index] = parameters[index]! - (rate * first) / (Math.sqrt(second) + EPSILON);
  }
}
