import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppFailure } from '../../../main/trainer/app-failure';
import { batchesOf, indexRange, shuffle } from '../../../main/trainer/data/batches';
import { createRandom } from '../../../main/trainer/data/random';
import { fitScaler, scale, unscale } from '../../../main/trainer/data/scaler';
import { splitSeries } from '../../../main/trainer/data/split';
import { valuesAt, windowsBefore } from '../../../main/trainer/data/windows';
import { planTraining } from '../../../main/trainer/training-plan';
import { makeSeries, makeSpec } from '../../helpers/trainer-specs';

const errorOf = (run: () => unknown) => {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof AppFailure) return thrown.error;
    throw thrown;
  }
  throw new Error('Nothing was thrown');
};

describe('split', () => {
  test('holds out the test part and validates on the last windows before it', () => {
    const spec = { windowSteps: 24, split: { testSteps: 24, validationShare: 0.1 } };
    // 144 − 24 − 24 = 96 windows, of which round(9.6) = 10 validate.
    expect(splitSeries(144, spec)).toEqual({
      firstTarget: 24,
      firstValidation: 110,
      firstTest: 120,
      trainWindows: 86,
      validationWindows: 10,
    });
  });

  test('always leaves a window to train, and covers every target once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (windowSteps, testSteps, validationShare, windows) => {
          const split = splitSeries(windowSteps + testSteps + windows, {
            windowSteps,
            split: { testSteps, validationShare },
          });
          expect(split.trainWindows).toBeGreaterThan(0);
          expect(split.trainWindows + split.validationWindows).toBe(windows);
          expect(split.firstValidation - split.firstTarget).toBe(split.trainWindows);
          expect(split.firstTest - split.firstValidation).toBe(split.validationWindows);
        },
      ),
    );
  });

  test('refuses a series in which no window could train', () => {
    const spec = { windowSteps: 24, split: { testSteps: 24, validationShare: 0.1 } };
    expect(errorOf(() => splitSeries(48, spec))).toMatchObject({
      code: 'series-too-short',
      params: { length: 48, window: 24, test: 24, needed: 49 },
    });
    expect(splitSeries(49, spec).trainWindows).toBe(1);
  });
});

describe('scaler', () => {
  test('has the mean and the population deviation of its part', () => {
    // Mean (2 + 4 + 4 + 6)/4 = 4, variance (4 + 0 + 0 + 4)/4 = 2.
    const scaler = fitScaler(Float64Array.of(2, 4, 4, 6));
    expect(scaler).toEqual({ mean: 4, deviation: Math.sqrt(2) });
    expect(scale(Float64Array.of(4, 6), scaler)).toEqual(Float32Array.of(0, 2 / Math.sqrt(2)));
    expect(unscale(1, scaler)).toBe(4 + Math.sqrt(2));
  });

  test('a leak planted in the validation and test parts does not change it', () => {
    const spec = makeSpec({ windowSteps: 12, layers: [{ kind: 'lstm', units: 2 }] });
    const clean = makeSeries(120);
    const { split, scaler } = planTraining(clean, spec);
    const leaky = clean.slice().fill(1e9, split.firstValidation);
    expect(planTraining(leaky, spec).scaler).toEqual(scaler);
    const known = clean.slice();
    known[split.firstValidation - 1] = 1e9;
    expect(planTraining(known, spec).scaler).not.toEqual(scaler);
  });

  test('refuses a constant training part, also one whose mean is rounded', () => {
    expect(errorOf(() => fitScaler(new Float64Array(7).fill(0.1)))).toMatchObject({
      code: 'series-constant',
      params: { value: 0.1 },
    });
  });
});

test('a value that is no finite number is named', () => {
  const spec = makeSpec({ windowSteps: 2, layers: [{ kind: 'gru', units: 1 }] });
  const values = makeSeries(60);
  values[17] = Number.NaN;
  expect(errorOf(() => planTraining(values, spec))).toMatchObject({
    code: 'request-invalid',
    params: { path: 'values[17]', reason: 'is NaN' },
  });
});

test('windows are the values before their targets, oldest first', () => {
  const series = Float32Array.of(0, 1, 2, 3, 4);
  expect(windowsBefore(series, [2, 4], 2)).toEqual(Float32Array.of(0, 1, 2, 3));
  expect(valuesAt(series, [2, 4])).toEqual(Float32Array.of(2, 4));
});

test('training never reads a value of the test part', () => {
  const spec = makeSpec({ windowSteps: 5, layers: [{ kind: 'gru', units: 1 }] });
  const { split, trainTargets, validationTargets } = planTraining(makeSeries(80), spec);
  expect(Math.max(...trainTargets)).toBe(split.firstValidation - 1);
  expect(Math.max(...validationTargets)).toBe(split.firstTest - 1);
  expect(Math.min(...trainTargets)).toBe(5);
});

test('a shuffle keeps every index, moves them, and repeats with its seed', () => {
  const shuffled = (seed: number) => {
    const indices = indexRange(0, 50);
    shuffle(indices, createRandom(seed));
    return Array.from(indices);
  };
  expect(shuffled(1)).toEqual(shuffled(1));
  expect(shuffled(1)).not.toEqual(shuffled(2));
  expect(shuffled(1)).not.toEqual(Array.from(indexRange(0, 50)));
  expect(shuffled(1).sort((left, right) => left - right)).toEqual(Array.from(indexRange(0, 50)));
});

test('batches cover all indices, the last may be smaller', () => {
  expect(batchesOf(Int32Array.of(5, 6, 7, 8, 9), 2).map((batch) => Array.from(batch))).toEqual([
    [5, 6],
    [7, 8],
    [9],
  ]);
  expect(Array.from(indexRange(3, 3))).toEqual([]);
});
