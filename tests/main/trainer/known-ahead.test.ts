import type { InputChannelMessage } from '@shared/contract/trainer-protocol';
import { describe, expect, test } from 'vitest';
import { AppFailure } from '../../../main/trainer/app-failure';
import { findKnownAhead } from '../../../main/trainer/known-ahead';

const channel = (name: string, knownAhead: boolean, length: number): InputChannelMessage => ({
  name,
  knownAhead,
  scaled: true,
  values: new Float64Array(length),
});
const far = channel('holiday', true, 20);
const near = channel('plan', true, 14);
const unknown = channel('price', false, 10);

const allowedFrom = (origin: number, horizonSteps: number, blockSteps = 1) => {
  try {
    findKnownAhead([far, near, unknown], horizonSteps, blockSteps).require(origin);
    return null;
  } catch (thrown) {
    if (thrown instanceof AppFailure) return thrown.error;
    throw thrown;
  }
};

describe('a forecast behind ten values', () => {
  test('goes as far as every channel that has to be known', () => {
    expect(allowedFrom(10, 4)).toBeNull();
    expect(allowedFrom(10, 5)).toEqual({
      code: 'horizon-invalid',
      params: { value: 5, allowed: '1–4 («plan»)' },
    });
    expect(allowedFrom(14, 1)?.params.allowed).toBe('0 («plan»)');
  });

  test('in blocks looks at the first step of each', () => {
    // Steps 1, 4 and 7: four known steps give two blocks of three.
    expect(allowedFrom(10, 6, 3)).toBeNull();
    expect(allowedFrom(10, 7, 3)?.params.allowed).toBe('1–6 («plan»)');
  });

  test('ends at the first missing value', () => {
    const gap = { ...far, values: far.values.slice() };
    gap.values[12] = Number.NaN;
    const known = findKnownAhead([gap], 3, 1);
    expect([9, 10, 13].map(known.reaches)).toEqual([true, false, true]);
  });

  test('without such channels goes on for ever', () => {
    expect(findKnownAhead([unknown], 10_000, 1).reaches(10)).toBe(true);
  });
});
