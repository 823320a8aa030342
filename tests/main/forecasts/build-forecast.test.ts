import { forecastSchema } from '@shared/domain/forecast';
import { forecastIdSchema } from '@shared/domain/ids';
import type { Run } from '@shared/domain/run';
import { describe, expect, test } from 'vitest';
import { buildForecast } from '../../../main/forecasts/build-forecast';
import type { RunData } from '../../../main/project/read-run-data';
import { makeSpec } from '../../helpers/trainer-specs';

const none = Number.NaN;
const spec = makeSpec({
  windowSteps: 2,
  layers: [{ kind: 'gru', units: 1 }],
  inputs: { covariates: ['rain'] },
  split: { testSteps: 4 },
});
const run = { id: 'r', spec, seriesName: 'sales', engine: 'native' } as Run;
const data = {
  series: {
    times: Float64Array.from({ length: 8 }, (_, step) => step * 86_400_000),
    values: Float64Array.of(10, 11, none, 13, 14, 15, none, 17),
    marks: Uint8Array.of(0, 0, 2, 3, 0, 1, 2, 3),
    summary: {
      id: 'd',
      name: 'Shop',
      revision: 2,
      frequency: { unit: 'day', count: 1 },
      seasonSteps: 1,
    },
  },
  inputs: [{ name: 'rain', knownAhead: false, scaled: true, values: new Float64Array(8) }],
} as unknown as RunData;

const forecast = buildForecast({
  id: forecastIdSchema.parse('f'),
  createdAt: 1,
  run,
  data,
  currentRevision: 3,
  origin: 'test-part',
  originIndex: 4,
  horizonSteps: 4,
  answer: {
    forecast: Float64Array.of(15, 15, 15, 15),
    fitted: Float64Array.of(none, 12),
    backtest: { originIndices: [], values: new Float64Array() },
    distribution: null,
  },
});

describe('a forecast of a series with gaps', () => {
  test('is scored by what was observed alone, and says how many steps are left out', () => {
    // Off by 1 at the first step and by 2 at the flagged outlier; naive says 13.
    expect(forecast.metrics?.mae).toBe(1.5);
    expect(forecast.baselineMetrics?.mae).toBe(2.5);
    expect(forecast.unscoredSteps).toBe(2);
  });

  test('marks each step, and writes what is missing as null', () => {
    expect(forecast.steps.map(({ actual, actualMark }) => [actual, actualMark])).toEqual([
      [14, 'observed'],
      [15, 'imputed'],
      [null, 'missing'],
      [17, 'outlier'],
    ]);
    expect(forecast.actuals.values).toEqual([10, 11, null, 13, 14, 15, null, 17]);
    expect(forecast.actuals.marks).toEqual([0, 0, 2, 3, 0, 1, 2, 3]);
    expect(forecast.fitted.values).toEqual([null, 12]);
  });

  test('keeps its revision, and warns of a newer one and of what it rests on', () => {
    expect(forecast.datasetRevision).toBe(2);
    expect(forecast.warnings.filter(({ kind }) => kind !== 'few-origins')).toEqual([
      expect.objectContaining({ kind: 'horizon-exceeds-window' }),
      { kind: 'imputed-values', count: 1 },
      { kind: 'missing-values', count: 2 },
      { kind: 'unscored-steps', count: 2 },
      { kind: 'covariates-held', names: 'rain' },
      { kind: 'newer-revision', revision: 2, current: 3 },
    ]);
  });

  test('is the same when it is read again', () => {
    expect(forecastSchema.parse(JSON.parse(JSON.stringify(forecast)))).toEqual(forecast);
  });

  test('of an earlier version has no marks', () => {
    const { datasetRevision, unscoredSteps, ...earlier } = forecast;
    const { marks, ...actuals } = earlier.actuals;
    const steps = earlier.steps.map(({ actualMark, ...step }) => step);
    expect(forecastSchema.parse({ ...earlier, actuals, steps })).toMatchObject({
      datasetRevision: 1,
      unscoredSteps: 0,
      actuals: { marks: [] },
    });
  });
});
