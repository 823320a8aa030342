import type { ForecastAnswer } from '@shared/contract/trainer-protocol';
import type { DatasetSummary } from '@shared/domain/dataset';
import type { Forecast, ForecastOrigin } from '@shared/domain/forecast';
import type { ForecastId } from '@shared/domain/ids';
import type { Run } from '@shared/domain/run';
import { seasonalNaive } from '@shared/numeric/seasonal-naive';
import { measureBacktest } from './backtest-errors';
import { buildSteps } from './build-steps';
import { findWarnings } from './find-warnings';
import { forecastTimes } from './forecast-times';
import { measureForecast } from './measure-forecast';

export interface ForecastInputs {
  id: ForecastId;
  /** Epoch ms. */
  createdAt: number;
  run: Run;
  dataset: DatasetSummary;
  /** The whole series, oldest first, original units. */
  values: Float64Array;
  /** Its times, epoch ms. */
  times: Float64Array;
  origin: ForecastOrigin;
  /** Values before this index are known to the forecast. */
  originIndex: number;
  horizonSteps: number;
  answer: ForecastAnswer;
}

/** Everything that is shown of a forecast, from what the trainer answered. Pure. */
export function buildForecast(inputs: ForecastInputs): Forecast {
  const { run, dataset, values, times, origin, originIndex, horizonSteps, answer } = inputs;
  const { frequency, seasonSteps } = dataset;
  const history = values.subarray(0, originIndex);
  const actuals = values.subarray(originIndex, originIndex + horizonSteps);
  const baseline = seasonalNaive(history, seasonSteps, horizonSteps);
  const backtest = measureBacktest(answer.backtest, values, {
    knownLength: originIndex,
    seasonSteps,
    horizonSteps,
  });
  const steps = buildSteps({
    times: forecastTimes(times, frequency, originIndex, horizonSteps),
    forecast: answer.forecast,
    baseline,
    actuals,
    errors: backtest.steps,
    distribution: answer.distribution,
  });
  const firstFitted = originIndex - answer.fitted.length;
  return {
    id: inputs.id,
    runId: run.id,
    datasetId: dataset.id,
    datasetName: dataset.name,
    seriesName: run.seriesName,
    createdAt: inputs.createdAt,
    spec: run.spec,
    frequency,
    seasonSteps,
    origin,
    originTime: times[originIndex - 1]!,
    intervalKind: answer.distribution === null ? 'conformal' : 'distribution',
    steps,
    actuals: { times: [...times], values: [...values] },
    fitted: {
      times: [...times.subarray(firstFitted, originIndex)],
      values: [...answer.fitted],
    },
    metrics: measureForecast(actuals, answer.forecast, history, seasonSteps),
    baselineMetrics: measureForecast(actuals, baseline, history, seasonSteps),
    backtestOrigins: backtest.origins,
    warnings: findWarnings({
      steps,
      windowSteps: run.spec.windowSteps,
      origins: backtest.origins,
      seasonSteps: dataset.seasonSteps,
      engine: run.engine,
      imputedCount: dataset.imputedCount,
    }),
  };
}
