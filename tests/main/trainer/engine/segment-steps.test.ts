import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentSteps } from '../../../../main/trainer/engine/segment-steps';

test('a sequence of 168 steps is four segments of 42', () => {
  expect(segmentSteps(168, 42)).toEqual([
    { from: 0, length: 42 },
    { from: 42, length: 42 },
    { from: 84, length: 42 },
    { from: 126, length: 42 },
  ]);
});

test('segments follow each other without gap, none too long, of two lengths at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 1, max: 200 }),
      (steps, most) => {
        const segments = segmentSteps(steps, most);
        let next = 0;
        for (const { from, length } of segments) {
          expect(from).toBe(next);
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(most);
          next += length;
        }
        expect(next).toBe(steps);
        expect(new Set(segments.map(({ length }) => length)).size).toBeLessThanOrEqual(2);
      },
    ),
  );
});
