import { expect, it } from 'vitest';
import { linePath, nearestIndex, type PlotPoint, valueScale } from '@/components/plot/live-scales';

it('draws from zero up, larger values higher', () => {
  const y = valueScale([0.2, 0.9], false, [100, 0]);
  expect(y(0)).toBe(100);
  expect(y(1)).toBe(0);
  expect(y.ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});

it('keeps a scale where nothing is drawn yet', () => {
  expect(valueScale([], false, [100, 0])(0)).toBe(100);
  expect(valueScale([0], true, [100, 0]).ticks.length).toBeGreaterThan(0);
});

it('gives a logarithmic scale its powers of ten, and no place to zero', () => {
  const y = valueScale([0, 0.001, 10], true, [100, 0]);
  expect(y.ticks).toEqual([0.001, 0.01, 0.1, 1, 10]);
  const same = (value: number) => value;
  expect(
    linePath(
      [
        [1, 10],
        [2, 0],
        [3, 0.001],
      ],
      same,
      y,
    ),
  ).toBe('M1.0,0.0L3.0,100.0');
});

it('finds the point nearest to the pointer', () => {
  const points: PlotPoint[] = [
    [1, 5],
    [4, 6],
    [9, 7],
  ];
  expect([0, 2, 3, 7, 100].map((x) => nearestIndex(points, x))).toEqual([0, 0, 1, 2, 2]);
  expect(nearestIndex([], 1)).toBe(-1);
});
