import { defaultHampel, findOutliers, type HampelOptions } from '@shared/numeric/hampel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function outliersOf(values: number[], options: HampelOptions = defaultHampel) {
  const found: { step: number; median: number }[] = [];
  findOutliers(values, options, (step, median) => found.push({ step, median }));
  return found;
}

/** The definition, word by word. */
function outliersByDefinition(values: number[], { halfWindow, threshold }: HampelOptions) {
  const median = (list: number[]) => {
    const sorted = [...list].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const upper = sorted[middle] as number;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
  };
  return values.flatMap((value, step) => {
    if (Number.isNaN(value)) return [];
    const around = values
      .slice(Math.max(0, step - halfWindow), step + halfWindow + 1)
      .filter((other) => !Number.isNaN(other));
    const middle = median(around);
    const deviation = median(around.map((other) => Math.abs(other - middle)));
    const isOutlier = deviation > 0 && Math.abs(value - middle) > threshold * 1.4826 * deviation;
    return isOutlier ? [{ step, median: middle }] : [];
  });
}

describe('findOutliers', () => {
  test('a peak among small differences', () => {
    // Around step 3: median of 1 2 1 90 2 1 2 is 2, deviations 1 0 1 88 0 1 0 have median 1.
    expect(outliersOf([1, 2, 1, 90, 2, 1, 2], { halfWindow: 3, threshold: 5 })).toEqual([
      { step: 3, median: 2 },
    ]);
  });

  test('5 × 1.4826 deviations are not beyond, a hair more is', () => {
    const limit = 2 + 5 * 1.4826;
    const around = (peak: number) => [1, 2, 1, peak, 2, 1, 3];
    const options = { halfWindow: 3, threshold: 5 };
    expect(outliersOf(around(limit - 1e-9), options)).toEqual([]);
    expect(outliersOf(around(limit + 1e-9), options)).toHaveLength(1);
  });

  test('nothing is an outlier where more than half of the values are equal', () => {
    expect(outliersOf([5, 5, 5, 5, 1000, 5, 5, 5, 5])).toEqual([]);
  });

  test('neither a trend nor a missing value is one', () => {
    expect(outliersOf(Array.from({ length: 50 }, (_, step) => step * 3))).toEqual([]);
    expect(outliersOf([Number.NaN, 1, Number.NaN, 2, Number.NaN])).toEqual([]);
    expect(outliersOf([])).toEqual([]);
  });

  test('is the definition, whatever the values, the window and the threshold', () => {
    const value = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: -3, max: 3 }) },
      { weight: 4, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom(-1000, 1000, Number.NaN) },
    );
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 120 }),
        // From 16 on the window is searched, not scanned.
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.2, max: 8, noNaN: true }),
        (values, halfWindow, threshold) => {
          const options = { halfWindow, threshold };
          const [found, expected] = [
            outliersOf(values, options),
            outliersByDefinition(values, options),
          ];
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
