import {
  meanAbsoluteError,
  meanAbsoluteScaledError,
  rootMeanSquaredError,
  seasonalNaiveScale,
  symmetricMeanAbsolutePercentageError,
} from '@shared/numeric/metrics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const pairs = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 50 });
const split = (rows: [number, number][]): [number[], number[]] => [
  rows.map(([actual]) => actual),
  rows.map(([, forecast]) => forecast),
];

describe('metrics', () => {
  const actual = [10, 20, 30];
  const forecast = [12, 17, 30];

  it('are the arithmetic of their definitions', () => {
    expect(meanAbsoluteError(actual, forecast)).toBeCloseTo((2 + 3 + 0) / 3, 12);
    expect(rootMeanSquaredError(actual, forecast)).toBeCloseTo(Math.sqrt((4 + 9 + 0) / 3), 12);
    expect(symmetricMeanAbsolutePercentageError(actual, forecast)).toBeCloseTo(
      (200 / 3) * (2 / 22 + 3 / 37 + 0 / 60),
      12,
    );
  });

  it('scale MASE by the in-sample error of seasonal naive', () => {
    const history = [1, 5, 2, 7];
    expect(seasonalNaiveScale(history, 2)).toBe((Math.abs(2 - 1) + Math.abs(7 - 5)) / 2);
    expect(meanAbsoluteScaledError(actual, forecast, history, 2)).toBeCloseTo(5 / 3 / 1.5, 12);
    expect(seasonalNaiveScale(history, 1)).toBe((4 + 3 + 5) / 3);
    // Differences with a missing value are left out.
    expect(seasonalNaiveScale([1, 5, Number.NaN, 7, 9], 1)).toBe((4 + 2) / 2);
  });

  it('have no MASE where the history gives no scale', () => {
    expect(seasonalNaiveScale([1, 2], 2)).toBeNull();
    expect(seasonalNaiveScale([3, 3, 3], 1)).toBeNull();
    expect(meanAbsoluteScaledError([1], [2], [3, 3], 1)).toBeNull();
  });

  it('count 0 forecast as 0 as perfect in sMAPE', () => {
    expect(symmetricMeanAbsolutePercentageError([0, 1], [0, 1])).toBe(0);
    expect(symmetricMeanAbsolutePercentageError([0], [5])).toBe(200);
  });

  it('refuse values that do not belong together', () => {
    expect(() => meanAbsoluteError([1, 2], [1])).toThrow('got 2 and 1');
    expect(() => rootMeanSquaredError([], [])).toThrow('got 0 and 0');
  });

  it('MAE ≤ RMSE, sMAPE within 0 and 200, all 0 for a perfect forecast', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [y, f] = split(rows);
        expect(meanAbsoluteError(y, f)).toBeLessThanOrEqual(rootMeanSquaredError(y, f) + 1e-6);
        const smape = symmetricMeanAbsolutePercentageError(y, f);
        expect(smape).toBeGreaterThanOrEqual(0);
        expect(smape).toBeLessThanOrEqual(200 + 1e-9);
        expect(meanAbsoluteError(y, y)).toBe(0);
      }),
    );
  });
});
