/** Batch normalization of a training pass in JavaScript; formulas as in `normalizeRows`. */

export interface BatchStatistics {
  /** μ [columns]. */
  mean: ArrayLike<number>;
  /** σ² over all rows, biased, [columns]. */
  variance: ArrayLike<number>;
}

export interface NormalizedValues extends BatchStatistics {
  /** y [rows, columns]. */
  output: Float32Array;
  /** @returns ∂L/∂x, given ∂L/∂y; gradients of γ and β are overwritten */
  backward(gradient: Float32Array, into: { gamma: Float32Array; beta: Float32Array }): Float32Array;
}

/**
 * x̂ = (x − μ)/√(σ² + ε), y = γ·x̂ + β (Ioffe and Szegedy 2015, algorithm 1).
 *
 * @param rows x [rows, columns]
 * @param scale γ and β, [columns]
 */
export function normalizeValues(
  rows: Float32Array,
  scale: { gamma: Float32Array; beta: Float32Array },
  epsilon: number,
): NormalizedValues {
  const { gamma, beta } = scale;
  const columns = gamma.length;
  const count = rows.length / columns;
  const { mean, variance } = measureColumns(rows, columns);
  const inverse = variance.map((value) => 1 / Math.sqrt(value + epsilon));
  const normalized = new Float32Array(rows.length);
  const output = new Float32Array(rows.length);
  for (let at = 0; at < rows.length; ) {
    for (let column = 0; column < columns; column++, at++) {
      const value = (rows[at]! - mean[column]!) * inverse[column]!;
      normalized[at] = value;
      output[at] = gamma[column]! * value + beta[column]!;
    }
  }
  return {
    output,
    mean,
    variance,
    // ∂L/∂x = γ/√(σ² + ε) · (δ − mean δ − x̂ · mean(δ·x̂)).
    backward(gradient, into) {
      const ofBeta = new Float64Array(columns);
      const ofGamma = new Float64Array(columns);
      for (let at = 0; at < gradient.length; ) {
        for (let column = 0; column < columns; column++, at++) {
          const delta = gradient[at]!;
          ofBeta[column] = ofBeta[column]! + delta;
          ofGamma[column] = ofGamma[column]! + delta * normalized[at]!;
        }
      }
      into.beta.set(ofBeta);
      into.gamma.set(ofGamma);
      const factor = inverse.map((value, column) => value * gamma[column]!);
      const meanDelta = ofBeta.map((sum) => sum / count);
      const meanProduct = ofGamma.map((sum) => sum / count);
      const ofRows = new Float32Array(rows.length);
      for (let at = 0; at < gradient.length; ) {
        for (let column = 0; column < columns; column++, at++) {
          const shared = meanDelta[column]! + normalized[at]! * meanProduct[column]!;
          ofRows[at] = factor[column]! * (gradient[at]! - shared);
        }
      }
      return ofRows;
    },
  };
}

/** Mean, then the mean of the squares around it: one pass would lose digits beside a large mean. */
function measureColumns(rows: Float32Array, columns: number) {
  const count = rows.length / columns;
  const mean = new Float64Array(columns);
  const variance = new Float64Array(columns);
  for (let at = 0; at < rows.length; ) {
    for (let column = 0; column < columns; column++, at++) {
      mean[column] = mean[column]! + rows[at]!;
    }
  }
  for (let column = 0; column < columns; column++) mean[column] = mean[column]! / count;
  for (let at = 0; at < rows.length; ) {
    for (let column = 0; column < columns; column++, at++) {
      const centred = rows[at]! - mean[column]!;
      variance[column] = variance[column]! + centred * centred;
    }
  }
  for (let column = 0; column < columns; column++) variance[column] = variance[column]! / count;
  return { mean, variance };
}
