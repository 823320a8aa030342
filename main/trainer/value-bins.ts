import type { TargetRange } from '@shared/contract/trainer-protocol';

/** Values that a softmax output gives probabilities for: evenly spaced over the range, ends included. */
export function valueBins({ lowest, highest }: TargetRange, bins: number): Float32Array {
  return Float32Array.from(
    { length: bins },
    (_, bin) => lowest + ((highest - lowest) * bin) / (bins - 1),
  );
}

/**
 * p_k = exp z_k / Σ exp z of each row, without overflow.
 *
 * @param logits [rows, bins]
 * @returns probabilities, of the same shape
 */
export function softmax(logits: Float32Array, bins: number): Float32Array {
  const probabilities = new Float32Array(logits.length);
  for (let start = 0; start < logits.length; start += bins) {
    let greatest = logits[start]!;
    for (let at = start + 1; at < start + bins; at++) greatest = Math.max(greatest, logits[at]!);
    let sum = 0;
    for (let at = start; at < start + bins; at++) {
      const power = Math.exp(logits[at]! - greatest);
      probabilities[at] = power;
      sum += power;
    }
    for (let at = start; at < start + bins; at++) probabilities[at] = probabilities[at]! / sum;
  }
  return probabilities;
}

/** Σ p·v of each row, [rows]. */
export function expectedValues(probabilities: Float32Array, values: Float32Array): Float32Array {
  const bins = values.length;
  return Float32Array.from({ length: probabilities.length / bins }, (_, row) => {
    let sum = 0;
    for (let bin = 0; bin < bins; bin++) sum += probabilities[row * bins + bin]! * values[bin]!;
    return sum;
  });
}
