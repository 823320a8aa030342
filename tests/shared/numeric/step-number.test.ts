import { isStepNumber } from '@shared/numeric/step-number';
import { expect, test } from 'vitest';

test.each([
  [0, 'step', true],
  [9_999_999, 'step', true],
  [Date.UTC(1970, 0, 15), 'step', false],
  [Date.UTC(2024, 0, 1), 'step', false],
  [-1, 'step', false],
  [0, 'day', false],
] as const)('%i of %s: %s', (time, unit, expected) => {
  expect(isStepNumber(time, { unit, count: 1 })).toBe(expected);
});
