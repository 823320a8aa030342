import { expect, test } from 'vitest';
import { DenseHead } from '../../../main/trainer/engine/dense-head';

test('predicts h·w + b and derives the mean squared error', () => {
  const head = new DenseHead(2);
  const parameters = Float32Array.of(0.5, -1, 0.25);
  const hidden = Float32Array.of(1, 2, 4, 0);
  const predictions = head.predict(parameters, hidden);
  expect(Array.from(predictions)).toEqual([0.5 - 2 + 0.25, 2 + 0.25]);
  const targets = Float32Array.of(0.75, 2.75);
  const gradients = new Float32Array(3);
  const ofHidden = head.backward(parameters, hidden, predictions, targets, gradients);
  // ∂L/∂ŷ = 2(ŷ − y)/2 = (−2, −0.5).
  expect(Array.from(gradients)).toEqual([-2 * 1 + -0.5 * 4, -2 * 2 + -0.5 * 0, -2 - 0.5]);
  expect(Array.from(ofHidden)).toEqual([-2 * 0.5, -2 * -1, -0.5 * 0.5, -0.5 * -1]);
});
