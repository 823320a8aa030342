import { expect, test } from 'vitest';
import { adamStep, createAdamState } from '../../../main/trainer/optimizer/adam';
import { clipFactor, globalNorm } from '../../../main/trainer/optimizer/clip';

test('Adam follows Kingma and Ba over two steps', () => {
  const parameters = Float32Array.of(1, 1);
  const state = createAdamState(2);
  const rate = 0.1;
  adamStep(parameters, Float32Array.of(2, 0), state, rate, 1);
  // m = 0.1·2, v = 0.001·4; both corrections undo the decay, so the step is α·2/√4 = α.
  expect(parameters[0]).toBeCloseTo(1 - 0.1, 5);
  expect(parameters[1]).toBe(1);
  adamStep(parameters, Float32Array.of(-1, 0), state, rate, 1);
  const first = (0.9 * 0.2 + 0.1 * -1) / (1 - 0.9 ** 2);
  const second = (0.999 * 0.004 + 0.001 * 1) / (1 - 0.999 ** 2);
  expect(parameters[0]).toBeCloseTo(0.9 - (rate * first) / Math.sqrt(second), 5);
  expect(state.steps).toBe(2);
});

test('the gradient scale is applied before the moments', () => {
  const whole = createAdamState(1);
  const scaled = createAdamState(1);
  adamStep(Float32Array.of(1), Float32Array.of(1), whole, 0.1, 1);
  adamStep(Float32Array.of(1), Float32Array.of(4), scaled, 0.1, 0.25);
  expect(scaled).toEqual(whole);
});

test('a gradient longer than the limit is brought to it, a shorter one is left', () => {
  const gradients = Float32Array.of(3, 4);
  expect(globalNorm(gradients)).toBe(5);
  const clipping = { kind: 'global-norm', maxNorm: 1 } as const;
  expect(clipFactor(5, clipping)).toBe(1 / 5);
  expect(clipFactor(0.5, clipping)).toBe(1);
  expect(clipFactor(5, { kind: 'off' })).toBe(1);
});
