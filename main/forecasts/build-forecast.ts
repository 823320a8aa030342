import type { ForecastAnswer } from '@shared/contract/trainer-protocol';
import type { Forecast, ForecastOrigin } from '@shared/domain/forecast';
import type { ForecastId } from '@shared/domain/ids';
import type { Run } from '@shared/domain/run';
import { seasonalNaive } from '@shared/numeric/seasonal-naive';
import type { RunData } from '../project/read-run-data';
import { measureBacktest } from './backtest-errors';
import { buildSteps, presentValue } from './build-steps';
import { findWarnings } from './find-warnings';
import { forecastTimes } from './forecast-times';
import { isObserved } from './is-observed';
import { measureForecast } from './measure-forecast';

export interface ForecastInputs {
  id: ForecastId;
  /** Epoch ms. */
  createdAt: number;
  run: Run;
  /** Of the revision that the run was trained on. */
  data: RunData;
  /** Of the data set's preparation now. */
  currentRevision: number;
  origin: ForecastOrigin;
  /** Values before this index are known to the forecast. */
  originIndex: number;
  horizonSteps: number;
  answer: ForecastAnswer;
}

/** Everything that is shown of a forecast, from what the trainer answered. Pure. */
export function buildForecast(inputs: ForecastInputs): Forecast {
  const { run, data, currentRevision, origin, originIndex, horizonSteps, answer } = inputs;
  const { values, times, marks, summary: dataset } = data.series;
  const { frequency, seasonSteps } = dataset;
  const history = values.subarray(0, originIndex);
  const actuals = values.subarray(originIndex, originIndex + horizonSteps);
  const baseline = seasonalNaive(history, seasonSteps, horizonSteps);
  const observed = Array.from(actuals, (_, step) => step).filter((step) =>
    isObserved(values, marks, originIndex + step),
  );
  const unscoredSteps = actuals.length - observed.length;
  const backtest = measureBacktest(answer.backtest, values, marks, {
    knownLength: originIndex,
    seasonSteps,
    horizonSteps,
  });
  const steps = buildSteps({
    times: forecastTimes(times, frequency, originIndex, horizonSteps),
    forecast: answer.forecast,
    baseline,
    actuals,
    marks: marks.subarray(originIndex, originIndex + horizonSteps),
    errors: backtest.steps,
    distribution: answer.distribution,
  });
  const firstFitted = originIndex - answer.fitted.length;
  return {
    id: inputs.id,
    runId: run.id,
    datasetId: dataset.id,
    datasetName: dataset.name,
    datasetRevision: dataset.revision,
    seriesName: run.seriesName,
    createdAt: inputs.createdAt,
    spec: run.spec,
    frequency,
    seasonSteps,
    origin,
    originTime: times[originIndex - 1]!,
    intervalKind: answer.distribution === null ? 'conformal' : 'distribution',
    steps,
    actuals: {
      times: [...times],
      values: Array.from(values, presentValue),
      marks: [...marks],
    },
    fitted: {
      times: [...times.subarray(firstFitted, originIndex)],
      values: Array.from(answer.fitted, presentValue),
    },
    metrics: measureForecast(actuals, answer.forecast, observed, history, seasonSteps),
    baselineMetrics: measureForecast(actuals, baseline, observed, history, seasonSteps),
    unscoredSteps,
    backtestOrigins: backtest.origins,
    warnings: findWarnings({
      steps,
      windowSteps: run.spec.windowSteps,
      origins: backtest.origins,
      seasonSteps: dataset.seasonSteps,
      engine: run.engine,
      marks,
      unscoredSteps,
      heldCovariates: data.inputs.filter(({ knownAhead }) => !knownAhead).map(({ name }) => name),
      revision: dataset.revision,
      currentRevision,
    }),
  };
}
