import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppFailure } from '../../../main/trainer/app-failure';
import { batchesOf, indexRange, shuffle } from '../../../main/trainer/data/batches';
import { createRandom } from '../../../main/trainer/data/random';
import { fitScaler, scale, unscale } from '../../../main/trainer/data/scaler';
import { splitSeries } from '../../../main/trainer/data/split';
import { targetsOf, windowsBefore } from '../../../main/trainer/data/windows';
import { batchAt, planTraining } from '../../../main/trainer/training-plan';
import { plainTable } from '../../helpers/plain-table';
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

const single = { sequence: 'many-to-one', outputSteps: 1 } as const;

describe('split', () => {
  test('holds out the test part and validates on the last windows before it', () => {
    const spec = { ...single, windowSteps: 24, split: { testSteps: 24, validationShare: 0.1 } };
    // 144 − 24 − 24 = 96 windows, of which round(9.6) = 10 validate.
    expect(splitSeries(144, spec)).toEqual({
      firstOrigin: 24,
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
            ...single,
            windowSteps,
            split: { testSteps, validationShare },
          });
          expect(split.trainWindows).toBeGreaterThan(0);
          expect(split.trainWindows + split.validationWindows).toBe(windows);
          expect(split.firstValidation - split.firstOrigin).toBe(split.trainWindows);
          expect(split.firstTest - split.firstValidation).toBe(split.validationWindows);
        },
      ),
    );
  });

  test('refuses a series in which no window could train', () => {
    const spec = { ...single, windowSteps: 24, split: { testSteps: 24, validationShare: 0.1 } };
    expect(errorOf(() => splitSeries(48, spec))).toMatchObject({
      code: 'series-too-short',
      params: { length: 48, window: 24, test: 24, needed: 49 },
    });
    expect(splitSeries(49, spec).trainWindows).toBe(1);
  });
});

describe('split of a network that gives several values at once', () => {
  const decoder = (outputSteps: number, testSteps: number, validationShare: number) => ({
    windowSteps: 5,
    sequence: 'one-to-many' as const,
    outputSteps,
    split: { testSteps, validationShare },
  });

  test('leaves out the windows that would reach into the next part', () => {
    // 50 − 10 tested: origins 5–39, less 3 before each border: 35 − 2·3 = 29, of which 6 validate.
    expect(splitSeries(50, decoder(4, 10, 0.2))).toEqual({
      firstOrigin: 5,
      firstValidation: 40 - 3 - 6,
      firstTest: 40,
      trainWindows: 29 - 6,
      validationWindows: 6,
    });
  });

  test('pays for one border only where nothing validates', () => {
    expect(splitSeries(50, decoder(4, 10, 0))).toMatchObject({
      firstValidation: 40,
      trainWindows: 35 - 3,
      validationWindows: 0,
    });
    // Too short for both: 5 + 2·3 + 1 values, one window, none to spare.
    expect(splitSeries(12, decoder(4, 0, 0.5))).toMatchObject({
      firstValidation: 12,
      trainWindows: 4,
      validationWindows: 0,
    });
  });

  test('refuses a series that no window fits with all it predicts', () => {
    expect(errorOf(() => splitSeries(18, decoder(4, 10, 0))).params).toMatchObject({ needed: 19 });
    expect(splitSeries(19, decoder(4, 10, 0)).trainWindows).toBe(1);
  });

  test('no window of any split tells of a value of another part', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 20 }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.integer({ min: 0, max: 60 }),
        (outputSteps, testSteps, validationShare, more) => {
          const spec = decoder(outputSteps, testSteps, validationShare);
          const length = 5 + outputSteps + testSteps + more;
          const split = splitSeries(length, spec);
          expect(split.trainWindows).toBeGreaterThan(0);
          const reach = outputSteps - 1;
          const lastTrained = split.firstOrigin + split.trainWindows - 1 + reach;
          expect(lastTrained).toBe(split.firstValidation - 1);
          if (split.validationWindows === 0) return;
          const lastValidated = split.firstValidation + split.validationWindows - 1 + reach;
          expect(lastValidated).toBe(split.firstTest - 1);
          expect(split.firstTest).toBe(length - testSteps);
        },
      ),
    );
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
    const { split, scaler } = planTraining({ values: clean, inputs: [] }, spec);
    const leaky = clean.slice().fill(1e9, split.firstValidation);
    expect(planTraining({ values: leaky, inputs: [] }, spec).scaler).toEqual(scaler);
    const known = clean.slice();
    known[split.firstValidation - 1] = 1e9;
    expect(planTraining({ values: known, inputs: [] }, spec).scaler).not.toEqual(scaler);
  });

  test('refuses a constant training part, also one whose mean is rounded', () => {
    expect(errorOf(() => fitScaler(new Float64Array(7).fill(0.1)))).toMatchObject({
      code: 'series-constant',
      params: { value: 0.1 },
    });
  });
});

test('a value that is neither a finite number nor missing is named', () => {
  const spec = makeSpec({ windowSteps: 2, layers: [{ kind: 'gru', units: 1 }] });
  const values = makeSeries(60);
  values[17] = Number.POSITIVE_INFINITY;
  expect(errorOf(() => planTraining({ values: values, inputs: [] }, spec))).toMatchObject({
    code: 'request-invalid',
    params: { path: 'values[17]', reason: 'is Infinity' },
  });
});

test('windows are the values before their origins, oldest first', () => {
  expect(windowsBefore(plainTable(0, 1, 2, 3, 4), [2, 4], 2)).toEqual(Float32Array.of(0, 1, 2, 3));
});

test('targets are the next value, each next value, or the next values', () => {
  const series = Float32Array.of(0, 1, 2, 3, 4, 5);
  const spec = { windowSteps: 2, outputSteps: 1 };
  const targets = (parts: Partial<Parameters<typeof targetsOf>[2]>) =>
    Array.from(targetsOf(series, [2, 3], { ...spec, sequence: 'many-to-one', ...parts }));
  expect(targets({})).toEqual([2, 3]);
  expect(targets({ sequence: 'one-to-one' })).toEqual([2, 3]);
  expect(targets({ sequence: 'many-to-many' })).toEqual([1, 2, 2, 3]);
  expect(targets({ sequence: 'one-to-many', outputSteps: 3 })).toEqual([2, 3, 4, 3, 4, 5]);
});

const sequences = [
  { sequence: 'many-to-one' },
  { sequence: 'many-to-many' },
  { sequence: 'one-to-many', outputSteps: 4 },
] as const;

test.each(sequences)('$sequence: training never reads a value of a later part', (parts) => {
  const spec = makeSpec({ windowSteps: 5, layers: [{ kind: 'gru', units: 1 }], ...parts });
  const marked = Float64Array.from({ length: 90 }, (_, index) => index);
  const plan = planTraining({ values: marked, inputs: [] }, spec);
  const { split, validationOrigins } = plan;
  const readBy = (origins: Int32Array) => {
    const { windows, targets } = batchAt(plan, origins, spec);
    const scaled = [...windows, ...targets];
    const { mean, deviation } = plan.scaler;
    return scaled.map((value) => Math.round(value * deviation + mean));
  };
  expect(Math.max(...readBy(plan.order.origins))).toBe(split.firstValidation - 1);
  expect(Math.min(...readBy(plan.order.origins))).toBeCloseTo(0);
  expect(Math.max(...readBy(validationOrigins))).toBe(split.firstTest - 1);
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
