import { planStages } from '@shared/domain/network/plan-stages';
import type { ClippingSpec } from '@shared/domain/network-spec';
import { expect, test } from 'vitest';
import { createClip } from '../../../main/trainer/optimizer/clip';
import { makeSpec } from '../../helpers/trainer-specs';

/** Layers: dense (kernel 1, bias 1), dropout without weights, output (kernel 1, bias 1). */
const plan = planStages(
  makeSpec({
    windowSteps: 1,
    sequence: 'one-to-one',
    layers: [
      { kind: 'dense', units: 1 },
      { kind: 'dropout', rate: 0.5 },
    ],
  }),
);
const clip = (clipping: ClippingSpec, ...values: number[]) => {
  const gradients = Float32Array.from(values);
  const { all, layers, scale } = createClip(clipping, plan)(gradients);
  return { all, layers, scale, gradients: Array.from(gradients) };
};
const none = { before: 0, after: 0 };

test('off measures each layer, the output last, and all', () => {
  expect(clip({ kind: 'off' }, 3, 4, 0, 12)).toEqual({
    all: { before: 13, after: 13 },
    layers: [{ before: 5, after: 5 }, none, { before: 12, after: 12 }],
    scale: 1,
    gradients: [3, 4, 0, 12],
  });
});

test('value keeps every number within its limit', () => {
  expect(clip({ kind: 'value', maxValue: 3 }, 3, -4, 0, 12)).toEqual({
    all: { before: 13, after: Math.sqrt(9 + 9 + 9) },
    layers: [{ before: 5, after: Math.sqrt(18) }, none, { before: 12, after: 3 }],
    scale: 1,
    gradients: [3, -3, 0, 3],
  });
});

test('norm shortens each tensor by itself', () => {
  // Each tensor is one number here, so its norm is its size.
  const { all, layers, gradients } = clip({ kind: 'norm', maxNorm: 4 }, 3, -8, 1, 12);
  expect(gradients).toEqual([3, -4, 1, 4]);
  expect(layers[0]).toEqual({ before: Math.sqrt(9 + 64), after: 5 });
  expect(layers[2]!.after).toBeCloseTo(Math.sqrt(1 + 16), 12);
  expect(all.after).toBeCloseTo(Math.sqrt(9 + 16 + 1 + 16), 12);
});

test('global norm leaves one factor for all to the optimizer', () => {
  const { all, layers, scale, gradients } = clip(
    { kind: 'global-norm', maxNorm: 6.5 },
    3,
    4,
    0,
    12,
  );
  expect(gradients).toEqual([3, 4, 0, 12]);
  expect(scale).toBe(0.5);
  expect(all).toEqual({ before: 13, after: 6.5 });
  expect(layers).toEqual([{ before: 5, after: 2.5 }, none, { before: 12, after: 6 }]);
});

test('gradients within the limit are left alone', () => {
  const kinds: ClippingSpec[] = [
    { kind: 'value', maxValue: 12 },
    { kind: 'norm', maxNorm: 12 },
    { kind: 'global-norm', maxNorm: 13 },
  ];
  for (const kind of kinds) {
    const { all, scale, gradients } = clip(kind, 3, 4, 0, 12);
    expect({ all, scale }).toEqual({ all: { before: 13, after: 13 }, scale: 1 });
    expect(gradients).toEqual([3, 4, 0, 12]);
  }
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('a gradient of %s shows in the norm', (value) => {
  const kinds: ClippingSpec[] = [
    { kind: 'off' },
    { kind: 'value', maxValue: 1 },
    { kind: 'norm', maxNorm: 1 },
    { kind: 'global-norm', maxNorm: 1 },
  ];
  for (const kind of kinds) {
    expect(Number.isFinite(clip(kind, 3, value, 0, 1).all.before)).toBe(false);
  }
});
