import { expect, it } from 'vitest';
import { sparklinePath } from '@/features/datasets/preview/sparkline-path';

it('draws from the lowest value at the bottom to the highest at the top', () => {
  expect(sparklinePath([0, 10, 5], 24, 14)).toBe('M2.0,12.0L12.0,2.0L22.0,7.0');
});

it('breaks at missing values, and draws one alone as a dot', () => {
  expect(sparklinePath([0, null, 10, null, 5], 44, 14)).toBe('M2.0,12.0h0M22.0,2.0h0M42.0,7.0h0');
  expect(sparklinePath([null, 1, 2], 24, 14)).toBe('M12.0,12.0L22.0,2.0');
});

it('draws what never changes through the middle, and nothing where there is nothing', () => {
  expect(sparklinePath([3, 3], 24, 14)).toBe('M2.0,7.0L22.0,7.0');
  expect(sparklinePath([null, null], 24, 14)).toBe('');
});
