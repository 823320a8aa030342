import type { Loss } from './loss';

/**
 * The loss of networks with one value a step.
 *
 * @param lossOf l, given the error ŷ − y
 * @param slopeOf ∂l/∂ŷ, given the same
 */
export function pointwiseLoss(
  lossOf: (error: number) => number,
  slopeOf: (error: number) => number,
): Loss {
  return {
    measure({ outputs, targets, weights, steps }) {
      const batch = targets.length / steps;
      let sum = 0;
      for (let step = 0; step < steps; step++) {
        for (let row = 0; row < batch; row++) {
          const error = outputs[step * batch + row]! - targets[row * steps + step]!;
          sum += lossOf(error) * (weights === null ? 1 : weights[row]!);
        }
      }
      return sum / targets.length;
    },
    derive({ outputs, targets, weights, steps }) {
      const batch = targets.length / steps;
      const slopes = new Float32Array(outputs.length);
      for (let step = 0; step < steps; step++) {
        for (let row = 0; row < batch; row++) {
          const error = outputs[step * batch + row]! - targets[row * steps + step]!;
          const weight = weights === null ? 1 : weights[row]!;
          slopes[step * batch + row] = (slopeOf(error) * weight) / targets.length;
        }
      }
      return slopes;
    },
  };
}
