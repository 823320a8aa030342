import { describe, expect, test } from 'vitest';
import {
  type GateColumns,
  sigmoidColumns,
  tanhColumns,
  tieColumns,
  untieGradients,
} from '../../../../main/trainer/engine/tied-gates';

const UNITS = 2;
const OWN: GateColumns = { kind: 'own' };
const NEGATED: GateColumns = { kind: 'negated', of: 0 };

describe('tieColumns', () => {
  test('negates the partner of a coupled gate, row by row', () => {
    const own = Float32Array.of(1, 2, 8, 8, 5, 6, 3, 4, 8, 8, 7, 8);
    const tied = tieColumns(own, [OWN, NEGATED, OWN], UNITS, 'weights');
    expect([...tied]).toEqual([1, 2, -1, -2, 5, 6, 3, 4, -3, -4, 7, 8]);
    expect(own[2]).toBe(8);
  });

  test('takes the weights of a constant gate away and sets its bias', () => {
    const gates = [OWN, sigmoidColumns('closed'), sigmoidColumns('open'), tanhColumns('closed')];
    const own = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    expect([...tieColumns(own, gates, UNITS, 'weights')]).toEqual([1, 2, 0, 0, 0, 0, 0, 0]);
    expect([...tieColumns(own, gates, UNITS, 'bias')]).toEqual([1, 2, -100, -100, 100, 100, 0, 0]);
  });

  test('saturates: the activation of the sum is exactly 1, or nothing', () => {
    const [, open] = tieColumns(new Float32Array(2), [OWN, sigmoidColumns('open')], 1, 'bias');
    expect(Math.fround(1 / (1 + Math.exp(-open!)))).toBe(1);
    expect(Math.fround(Math.tanh(open!))).toBe(1);
    expect(1 / (1 + Math.exp(open!))).toBeLessThan(1e-38);
  });
});

describe('untieGradients', () => {
  test('gives what a coupled gate received to its partner, negated', () => {
    const gradients = Float32Array.of(1, 2, 10, 20, 5, 6, 3, 4, 30, 40, 7, 8);
    untieGradients(gradients, [OWN, NEGATED, OWN], UNITS);
    expect([...gradients]).toEqual([1 - 10, 2 - 20, 0, 0, 5, 6, 3 - 30, 4 - 40, 0, 0, 7, 8]);
  });

  test('leaves nothing to a constant gate', () => {
    const gradients = Float32Array.of(1, 2, 3, 4);
    untieGradients(gradients, [sigmoidColumns('open'), OWN], UNITS);
    expect([...gradients]).toEqual([0, 0, 3, 4]);
  });

  test('is the transpose of tieColumns', () => {
    const gates = [OWN, NEGATED, sigmoidColumns('open')];
    const weights = Float32Array.of(0.5, -1, 2, 3, 4, 5);
    const gradients = Float32Array.of(1, 2, 3, 4, 5, 6);
    const dot = (left: Float32Array, right: Float32Array) =>
      left.reduce((sum, value, at) => sum + value * right[at]!, 0);
    const ofKernel = dot(tieColumns(weights, gates, UNITS, 'weights'), gradients);
    untieGradients(gradients, gates, UNITS);
    expect(ofKernel).toBe(dot(weights, gradients));
  });
});
