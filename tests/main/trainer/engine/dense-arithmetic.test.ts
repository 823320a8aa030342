import { expect, test } from 'vitest';
import { deriveDense, multiplyDense } from '../../../../main/trainer/engine/dense-arithmetic';

const shape = { rows: 2, inputs: 2, outputs: 3 };
const input = Float32Array.of(1, 2, 3, 4);
const kernel = Float32Array.of(1, 2, 3, 10, 20, 30);

test('multiplies each row by the kernel and adds the bias', () => {
  const output = multiplyDense(shape, input, kernel, Float32Array.of(0.5, 0, -1));
  expect([...output]).toEqual([
    1 * 1 + 2 * 10 + 0.5,
    1 * 2 + 2 * 20,
    1 * 3 + 2 * 30 - 1,
    3 * 1 + 4 * 10 + 0.5,
    3 * 2 + 4 * 20,
    3 * 3 + 4 * 30 - 1,
  ]);
});

test('derives by kernel, bias and input, whatever was in the gradients', () => {
  const into = { kernel: new Float32Array(6).fill(9), bias: new Float32Array(3).fill(9) };
  const gradient = Float32Array.of(1, 0, 0, 0, 1, 2);
  const ofInput = deriveDense(shape, input, kernel, gradient, into);
  expect([...ofInput]).toEqual([1, 10, 1 * 2 + 2 * 3, 1 * 20 + 2 * 30]);
  expect([...into.kernel]).toEqual([1 * 1, 3 * 1, 3 * 2, 2 * 1, 4 * 1, 4 * 2]);
  expect([...into.bias]).toEqual([1, 1, 2]);
});

test('one column is a dot product', () => {
  const narrow = { rows: 2, inputs: 2, outputs: 1 };
  const weights = Float32Array.of(0.5, -1);
  const output = multiplyDense(narrow, input, weights, Float32Array.of(0.25));
  expect([...output]).toEqual([0.5 - 2 + 0.25, 1.5 - 4 + 0.25]);
});
