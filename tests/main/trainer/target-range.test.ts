import { describe, expect, test } from 'vitest';
import { fitTargetRange } from '../../../main/trainer/data/target-range';
import { planTraining } from '../../../main/trainer/training-plan';
import { makeSeries, makeSpec } from '../../helpers/trainer-specs';

const spec = { windowSteps: 2, outputSteps: 1, sequence: 'many-to-one', level: 'series' } as const;
const series = Float32Array.of(0, 1, 4, 2, 100);
const origins = Int32Array.of(2, 3);

describe('target range', () => {
  test('spans the targets and 5 % more on each side', () => {
    // Targets 4 and 2.
    const range = fitTargetRange(series, origins, spec);
    expect(range.lowest).toBeCloseTo(2 - 0.1, 12);
    expect(range.highest).toBeCloseTo(4 + 0.1, 12);
  });

  test('is measured from the level of each window', () => {
    // 4 − 1 = 3 and 2 − 4 = −2.
    const range = fitTargetRange(series, origins, { ...spec, level: 'window' });
    expect(range.lowest).toBeCloseTo(-2 - 0.25, 12);
    expect(range.highest).toBeCloseTo(3 + 0.25, 12);
  });

  test('in many-to-many from the first value, over every step', () => {
    // From 0: 1 and 4; from 1: 4 − 1 and 2 − 1.
    const parts = { ...spec, level: 'window', sequence: 'many-to-many' } as const;
    const range = fitTargetRange(series, origins, parts);
    expect(range.lowest).toBeCloseTo(1 - 0.15, 12);
    expect(range.highest).toBeCloseTo(4 + 0.15, 12);
  });

  test('has room where all targets are one value', () => {
    const flat = new Float32Array(5).fill(3);
    expect(fitTargetRange(flat, origins, spec)).toEqual({ lowest: 2.5, highest: 3.5 });
  });

  test('a leak planted in the validation and test parts does not change it', () => {
    const softmax = makeSpec({
      windowSteps: 12,
      layers: [{ kind: 'lstm', units: 2 }],
      output: { kind: 'softmax', bins: 11 },
      loss: { kind: 'cross-entropy' },
      level: 'window',
    });
    const clean = makeSeries(120);
    const { split, targetRange } = planTraining({ values: clean, inputs: [] }, softmax);
    const leaky = clean.slice().fill(1e9, split.firstValidation);
    expect(planTraining({ values: leaky, inputs: [] }, softmax).targetRange).toEqual(targetRange);
    expect(
      planTraining({ values: clean, inputs: [] }, { ...softmax, output: { kind: 'linear' } })
        .targetRange,
    ).toBeNull();
  });
});
