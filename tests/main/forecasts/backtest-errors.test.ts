import { markOf } from '@shared/domain/dataset/dataset';
import { describe, expect, it } from 'vitest';
import { measureBacktest } from '../../../main/forecasts/backtest-errors';
import { buildSteps } from '../../../main/forecasts/build-steps';
import { checkHorizon } from '../../../main/forecasts/check-horizon';
import { findWarnings } from '../../../main/forecasts/find-warnings';
import { forecastTimes } from '../../../main/forecasts/forecast-times';
import { defaultSpec } from '../../../shared/domain/default-spec';

const values = Float64Array.of(10, 20, 30, 40, 50, 60);
const marks = new Uint8Array(6);

describe('measureBacktest', () => {
  const backtest = {
    originIndices: [2, 4],
    values: Float64Array.of(31, 42, 53, 50, 60, 70),
  };

  it('takes network and baseline against what came', () => {
    const errors = measureBacktest(backtest, values, marks, {
      knownLength: 6,
      seasonSteps: 1,
      horizonSteps: 3,
    });
    expect(errors.origins).toBe(2);
    expect(errors.steps.map((step) => step.network)).toEqual([[1, 0], [2, 0], [3]]);
    // From index 2 naive says 20, from index 4 it says 40.
    expect(errors.steps.map((step) => step.baseline)).toEqual([[10, 10], [20, 20], [30]]);
  });

  it('leaves out what was not observed, and origins that nothing is left of', () => {
    const imputed = Uint8Array.of(0, 0, 0, 1, 4, 2);
    const errors = measureBacktest(backtest, values, imputed, {
      knownLength: 6,
      seasonSteps: 1,
      horizonSteps: 3,
    });
    expect(errors.origins).toBe(1);
    expect(errors.steps.map((step) => step.network)).toEqual([[1], [], []]);
    const outlier = measureBacktest(backtest, values, new Uint8Array(6).fill(markOf('outlier')), {
      knownLength: 6,
      seasonSteps: 1,
      horizonSteps: 3,
    });
    expect(outlier.origins).toBe(2);
  });

  it('never looks at a value at or behind the known length', () => {
    const tampered = Float64Array.from(values);
    tampered.fill(-1e9, 4);
    const options = { knownLength: 4, seasonSteps: 1, horizonSteps: 3 };
    const errors = measureBacktest(backtest, tampered, marks, options);
    expect(errors).toEqual(measureBacktest(backtest, values, marks, options));
    expect(errors.origins).toBe(1);
    expect(errors.steps.map((step) => step.network)).toEqual([[1], [2], []]);
  });
});

describe('buildSteps', () => {
  it('leaves open what was not measured', () => {
    const [first, second] = buildSteps({
      times: [0, 1],
      forecast: [100, 110],
      baseline: [90, 90],
      actuals: [103],
      marks: [markOf('outlier')],
      errors: [
        { network: [1, 2, 3, 4], baseline: [9, 9, 9, 9] },
        { network: [], baseline: [] },
      ],
      distribution: null,
    });
    expect(first).toEqual({
      step: 1,
      time: 0,
      value: 100,
      lower80: 96,
      upper80: 104,
      lower95: null,
      upper95: null,
      baseline: 90,
      actual: 103,
      actualMark: 'outlier',
      backtestError: 2.5,
      backtestBaselineError: 9,
      reliability: 'trustworthy',
    });
    expect(second).toMatchObject({
      actual: null,
      actualMark: null,
      backtestError: null,
      lower80: null,
      reliability: 'unknown',
    });
  });
});

describe('buildSteps of a softmax output', () => {
  it('takes the intervals from its distribution, and the reliability from the backtest', () => {
    const [step] = buildSteps({
      times: [0],
      forecast: [100],
      baseline: [90],
      actuals: [],
      marks: [],
      errors: [{ network: [1, 2, 3, 4], baseline: [9, 9, 9, 9] }],
      distribution: {
        lower80: Float64Array.of(97),
        upper80: Float64Array.of(105),
        lower95: Float64Array.of(95),
        upper95: Float64Array.of(109),
      },
    });
    expect(step).toMatchObject({
      lower80: 97,
      upper80: 105,
      lower95: 95,
      upper95: 109,
      backtestError: 2.5,
      reliability: 'trustworthy',
    });
  });
});

describe('findWarnings', () => {
  const steps = buildSteps({
    times: [0, 1],
    forecast: [1, 1],
    baseline: [1, 1],
    actuals: [],
    marks: [],
    errors: [
      { network: [1, 1, 1], baseline: [4, 4, 4] },
      { network: [6, 6, 6], baseline: [5, 5, 5] },
    ],
    distribution: null,
  });

  it('names each reason for doubt', () => {
    const inputs = {
      steps,
      windowSteps: 1,
      origins: 3,
      seasonSteps: 12,
      engine: 'wasm' as const,
      marks: Uint8Array.of(0, 1, 1, 2, 3, 4),
      unscoredSteps: 3,
      heldCovariates: ['price', 'rain'],
      revision: 2,
      currentRevision: 5,
    };
    expect(findWarnings(inputs)).toEqual([
      {
        kind: 'horizon-exceeds-window',
        horizonSteps: 2,
        windowSteps: 1,
        errorGrowth: 6,
        measuredStep: 2,
      },
      { kind: 'worse-than-baseline', fromStep: 2, measuredStep: 2 },
      { kind: 'few-origins', origins: 3 },
      { kind: 'slow-engine' },
      { kind: 'imputed-values', count: 2 },
      { kind: 'missing-values', count: 1 },
      { kind: 'unscored-steps', count: 3 },
      { kind: 'covariates-held', names: 'price, rain' },
      { kind: 'newer-revision', revision: 2, current: 5 },
    ]);
  });

  it('is silent where there is none', () => {
    const good = steps.slice(0, 1);
    const inputs = {
      windowSteps: 2,
      origins: 10,
      engine: 'native' as const,
      marks,
      unscoredSteps: 0,
      heldCovariates: [],
      revision: 2,
      currentRevision: 2,
    };
    expect(findWarnings({ steps: good, ...inputs, seasonSteps: 1 })).toEqual([]);
    expect(findWarnings({ steps: good, ...inputs, seasonSteps: 12 })).toEqual([
      { kind: 'few-origins', origins: 10 },
    ]);
  });
});

describe('checkHorizon', () => {
  const spec = defaultSpec({ cell: 'lstm', seasonSteps: 12, length: 144 });

  it('bounds by the test part, or by ten thousand', () => {
    expect(checkHorizon(24, 'test-part', spec)).toBeNull();
    expect(checkHorizon(25, 'test-part', spec)?.params).toEqual({ value: 25, allowed: '1–24' });
    expect(checkHorizon(500, 'end-of-series', spec)).toBeNull();
    for (const bad of [0, -1, 1.5, 10_001, Number.NaN]) {
      expect(checkHorizon(bad, 'end-of-series', spec)?.code).toBe('horizon-invalid');
    }
  });
});

describe('forecastTimes', () => {
  it("takes the series' own times as far as they go", () => {
    const day = 86_400_000;
    const times = Float64Array.of(0, day, 2 * day);
    const daily = { unit: 'day', count: 1 } as const;
    expect(forecastTimes(times, daily, 2, 3)).toEqual([2 * day, 3 * day, 4 * day]);
  });

  it('keeps the 30th behind a February', () => {
    const times = Float64Array.of(Date.UTC(2023, 0, 30), Date.UTC(2023, 1, 28));
    const [march] = forecastTimes(times, { unit: 'month', count: 1 }, 2, 1);
    expect(new Date(march ?? 0).toISOString()).toBe('2023-03-30T00:00:00.000Z');
  });

  it('goes on in mean steps where no calendar helps', () => {
    const times = Float64Array.of(0, 10, 40);
    expect(forecastTimes(times, { unit: 'step', count: 1 }, 3, 2)).toEqual([60, 80]);
  });
});
