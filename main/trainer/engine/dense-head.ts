/**
 * The network's last layer: one linear unit on the last hidden state, ŷ = h·w + b, with the mean
 * squared error L = Σ (ŷ − y)²/batch. One dot product a window: cheaper here than one kernel call.
 *
 * Parameters: w [units], then b [1].
 */
export class DenseHead {
  readonly #units: number;

  constructor(units: number) {
    this.#units = units;
  }

  /** @param hidden [batch, units]; @returns ŷ [batch] */
  predict(parameters: Float32Array, hidden: Float32Array): Float32Array {
    const units = this.#units;
    const predictions = new Float32Array(hidden.length / units);
    for (let row = 0; row < predictions.length; row++) {
      let sum = parameters[units]!;
      for (let unit = 0; unit < units; unit++) {
        sum += hidden[row * units + unit]! * parameters[unit]!;
      }
      predictions[row] = sum;
    }
    return predictions;
  }

  /**
   * ∂L/∂ŷ = 2(ŷ − y)/batch; ∂L/∂w = Σ ∂L/∂ŷ·h, ∂L/∂b = Σ ∂L/∂ŷ, ∂L/∂h = ∂L/∂ŷ·w.
   *
   * @param gradients of w and b, overwritten
   * @returns ∂L/∂h [batch, units]
   */
  backward(
    parameters: Float32Array,
    hidden: Float32Array,
    predictions: Float32Array,
    targets: Float32Array,
    gradients: Float32Array,
  ): Float32Array {
    const units = this.#units;
    const hiddenGradient = new Float32Array(hidden.length);
    const sums = new Float64Array(units + 1);
    for (let row = 0; row < targets.length; row++) {
      const delta = (2 * (predictions[row]! - targets[row]!)) / targets.length;
      for (let unit = 0; unit < units; unit++) {
        const index = row * units + unit;
        sums[unit] = sums[unit]! + delta * hidden[index]!;
        hiddenGradient[index] = delta * parameters[unit]!;
      }
      sums[units] = sums[units]! + delta;
    }
    gradients.set(sums);
    return hiddenGradient;
  }
}
