import { softmax } from '../value-bins';
import type { Loss } from './loss';

/**
 * Cross-entropy of a softmax over K value bins v₁ … v_K: l = −Σ t_k·log p_k with p = softmax(z),
 * computed as log Σ exp z − Σ t·z; ∂l/∂z = p − t.
 *
 * t is the target y spread over the two bins next to it so that its expected value Σ t_k·v_k is y
 * (two-hot; the histogram losses of Imani and White 2018, whose HL-OneBin it makes continuous). A
 * target beyond the bins counts as the outermost one.
 *
 * @param values v, evenly spaced, ascending, at least two
 */
export function crossEntropy(values: Float32Array): Loss {
  const bins = values.length;
  const spread = spreadOver(values);
  return {
    measure({ outputs, targets, weights, steps }) {
      const batch = targets.length / steps;
      let sum = 0;
      for (let row = 0; row < batch; row++) {
        const weight = weights === null ? 1 : weights[row]!;
        for (let step = 0; step < steps; step++) {
          const start = (step * batch + row) * bins;
          const { lower, upperShare } = spread(targets[row * steps + step]!);
          const chosen =
            outputs[start + lower]! * (1 - upperShare) + outputs[start + lower + 1]! * upperShare;
          sum += weight * (logSumExp(outputs, start, bins) - chosen);
        }
      }
      return sum / targets.length;
    },
    derive({ outputs, targets, weights, steps }) {
      const batch = targets.length / steps;
      const slopes = softmax(outputs, bins);
      for (let row = 0; row < batch; row++) {
        const factor = (weights === null ? 1 : weights[row]!) / targets.length;
        for (let step = 0; step < steps; step++) {
          const start = (step * batch + row) * bins;
          const { lower, upperShare } = spread(targets[row * steps + step]!);
          slopes[start + lower] = slopes[start + lower]! - (1 - upperShare);
          slopes[start + lower + 1] = slopes[start + lower + 1]! - upperShare;
          for (let bin = start; bin < start + bins; bin++) slopes[bin] = slopes[bin]! * factor;
        }
      }
      return slopes;
    },
  };
}

/** The bin at or below a target, and how much of it the next bin gets. */
function spreadOver(values: Float32Array) {
  const lowest = values[0]!;
  const width = (values[values.length - 1]! - lowest) / (values.length - 1);
  return (target: number) => {
    const place = Math.max(0, Math.min(values.length - 1, (target - lowest) / width));
    const lower = Math.min(Math.floor(place), values.length - 2);
    return { lower, upperShare: place - lower };
  };
}

/** log Σ exp z, without overflow. */
function logSumExp(logits: Float32Array, start: number, count: number): number {
  let greatest = logits[start]!;
  for (let at = start + 1; at < start + count; at++) greatest = Math.max(greatest, logits[at]!);
  let sum = 0;
  for (let at = start; at < start + count; at++) sum += Math.exp(logits[at]! - greatest);
  return greatest + Math.log(sum);
}
