import { expect, test } from 'vitest';
import { normalizeValues } from '../../../../main/trainer/engine/normalization-arithmetic';

const scale = { gamma: Float32Array.of(2, 3), beta: Float32Array.of(10, 20) };

test('takes mean and biased variance of each column, then scales and shifts', () => {
  // Column 0: 1, 5 (mean 3, variance 4); column 1: 7, 7.
  const { mean, variance, output } = normalizeValues(Float32Array.of(1, 7, 5, 7), scale, 12);
  expect([...Array.from(mean), ...Array.from(variance)]).toEqual([3, 7, 4, 0]);
  // (x − 3)/√(4 + 12) is ∓ 0.5.
  expect([...output]).toEqual([2 * -0.5 + 10, 20, 2 * 0.5 + 10, 20]);
});

test('derives through the mean and the variance', () => {
  const { backward } = normalizeValues(Float32Array.of(1, 7, 5, 7), scale, 12);
  const into = { gamma: new Float32Array(2), beta: new Float32Array(2) };
  const ofRows = backward(Float32Array.of(1, 4, 0, 2), into);
  expect([...into.beta]).toEqual([1, 6]);
  expect([...into.gamma]).toEqual([-0.5, 0]);
  // γ/√(σ² + ε) · (δ − mean δ − x̂·mean(δ·x̂)) = 2/4 · (δ − 0.5 + 0.25·x̂), and 3/√12 · (δ − 3).
  const column1 = 3 / Math.sqrt(12);
  expect(ofRows[0]).toBe(0.5 * (1 - 0.5 + 0.25 * -0.5));
  expect(ofRows[2]).toBe(0.5 * (0 - 0.5 + 0.25 * 0.5));
  expect(ofRows[1]).toBeCloseTo(column1, 6);
  expect(ofRows[3]).toBeCloseTo(-column1, 6);
});
