import { lttb } from '@shared/numeric/lttb';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('keeps the peak', () => {
  expect(lttb([0, 1, 2, 3, 4, 5], [0, 0, 9, 0, 0, 0], 3)).toEqual([0, 2, 5]);
});

test('picks the largest triangle of each bucket', () => {
  // Buckets {1, 2} and {3, 4}. First: from (0, 0) to the mean (3.5, 0.5) of the next,
  // areas |−3.5·1 + 1·0.5| = 3 and |−3.5·2 + 2·0.5| = 6: index 2. Second: from (2, 2) to (5, 0),
  // areas |−3·(1−2) + 1·(0−2)| = 1 and |−3·(0−2) + 2·(0−2)| = 2: index 4.
  expect(lttb([0, 1, 2, 3, 4, 5], [0, 1, 2, 1, 0, 0], 4)).toEqual([0, 2, 4, 5]);
});

test('all points where there are no more than asked for', () => {
  expect(lttb([], [], 3)).toEqual([]);
  expect(lttb([1, 2], [3, 4], 3)).toEqual([0, 1]);
});

test('as many as asked for, ascending, both ends', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 4, maxLength: 300 }),
      fc.integer({ min: 3, max: 100 }),
      (y, maxPoints) => {
        const kept = lttb([...y.keys()], y, maxPoints);
        expect(kept).toHaveLength(Math.min(maxPoints, y.length));
        expect(kept[0]).toBe(0);
        expect(kept[kept.length - 1]).toBe(y.length - 1);
        expect(kept.every((index, at) => at === 0 || index > (kept[at - 1] as number))).toBe(true);
      },
    ),
  );
});

test.each([[2], [Number.NaN]])('maxPoints %d is refused', (maxPoints) => {
  expect(() => lttb([1, 2, 3], [1, 2, 3], maxPoints)).toThrow(RangeError);
});

test('lengths that differ are refused', () => {
  expect(() => lttb([1, 2], [1], 3)).toThrow('2 positions, 1 values');
});
