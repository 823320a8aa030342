import type { RandomSource } from './random';

/**
 * Inverted dropout: each number is 0 with probability `rate`, else 1/(1 − rate), so that the
 * expected value stays (Srivastava et al. 2014).
 */
export function drawMask(length: number, rate: number, random: RandomSource): Float32Array {
  const kept = 1 / (1 - rate);
  return Float32Array.from({ length }, () => (random.uniform() < rate ? 0 : kept));
}
