/** Σ (ŷ − y)²/n; not finite where a prediction is not. */
export function meanSquaredError(predictions: Float32Array, targets: Float32Array): number {
  let squares = 0;
  for (let row = 0; row < targets.length; row++) {
    squares += (predictions[row]! - targets[row]!) ** 2;
  }
  return squares / targets.length;
}
