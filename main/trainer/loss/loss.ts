/** What a network gave and what it was to give, scaled. */
export interface Outcome {
  /** [steps, batch, columns], time-major, of a linear output. */
  outputs: Float32Array;
  /** [batch, steps], row by row. */
  targets: Float32Array;
  /** w, how much each window counts, [batch]; null where all count 1. */
  weights: Float32Array | null;
  steps: number;
}

/** Mean over windows and steps: Σ w·l / n with n = batch·steps. */
export interface Loss {
  /** Not finite where an output is not. */
  measure(outcome: Outcome): number;
  /** ∂L/∂outputs, of their shape. */
  derive(outcome: Outcome): Float32Array;
}
