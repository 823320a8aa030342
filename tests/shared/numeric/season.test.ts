import { seasonStepsOf } from '@shared/numeric/season';
import { expect, test } from 'vitest';

test.each([
  ['month', 1, 12],
  ['month', 2, 6],
  ['month', 5, 1],
  ['quarter', 1, 4],
  ['hour', 1, 24],
  ['hour', 6, 4],
  ['day', 1, 7],
  ['day', 2, 1],
  ['business-day', 1, 5],
  ['millisecond', 250, 4],
  ['week', 1, 52],
  ['minute', 1, 60],
  ['minute', 15, 4],
  ['second', 1, 60],
  ['year', 1, 1],
  ['step', 1, 1],
] as const)('%s × %i: %i', (unit, count, expected) => {
  expect(seasonStepsOf({ unit, count })).toBe(expected);
});
