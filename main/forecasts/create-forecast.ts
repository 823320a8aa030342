import { randomUUID } from 'node:crypto';
import { type AppError, appError } from '@shared/domain/app-error';
import type { Forecast, ForecastOrigin } from '@shared/domain/forecast';
import { forecastIdSchema, type RunId } from '@shared/domain/ids';
import { fail, type Result, succeed } from '@shared/domain/result';
import { readRunData } from '../project/read-run-data';
import { buildForecast } from './build-forecast';
import { checkHorizon } from './check-horizon';
import type { ForecastContext } from './forecast-context';
import { insertForecast } from './forecast-store';
import { findWindowGap } from './window-gap';

/** Asks the trainer, judges what it answers, stores the whole. */
export async function createForecast(
  context: ForecastContext,
  request: { runId: RunId; horizonSteps: number; origin: ForecastOrigin },
): Promise<Result<Forecast, AppError>> {
  const { runId, horizonSteps, origin } = request;
  const project = context.currentProject();
  await context.settleRun(runId);
  const run = await context.readRun(project, runId);
  if (run === null) return fail(appError('run-unknown'));
  const problem = checkHorizon(horizonSteps, origin, run.spec);
  if (problem !== null) return fail(problem);
  const data = await readRunData(context, project, {
    ...run,
    revision: run.datasetRevision,
    aheadSteps: origin === 'end-of-series' ? horizonSteps : 0,
  });
  if (!data.ok) return data;
  const currentRevision = await context.readRevision(project, run.datasetId);
  if (!currentRevision.ok) return currentRevision;
  const { values } = data.value.series;
  const checkpoint = await context.readCheckpoint(project, runId);
  if (checkpoint === null) return fail(appError('run-not-finished'));
  const originIndex =
    origin === 'test-part' ? values.length - run.spec.split.testSteps : values.length;
  const gap = findWindowGap(data.value, run, originIndex);
  if (gap !== null) return fail(gap);
  const answer = await context.askTrainer({
    requestId: randomUUID(),
    spec: run.spec,
    values,
    inputs: data.value.inputs,
    originIndex,
    horizonSteps,
    // Early stopping's promise: the best epoch's weights, wherever the run ended.
    parameters: checkpoint.best?.parameters ?? checkpoint.parameters,
    scaler: checkpoint.scaler,
    channelScalers: checkpoint.channelScalers,
    targetRange: checkpoint.targetRange,
  });
  if (!answer.ok) return answer;
  const astray = answer.value.forecast.findIndex((value) => !Number.isFinite(value));
  if (astray >= 0) {
    const value = String(answer.value.forecast[astray]);
    return fail(appError('forecast-diverged', { step: astray + 1, value }));
  }
  const forecast = buildForecast({
    id: forecastIdSchema.parse(randomUUID()),
    createdAt: Date.now(),
    run,
    data: data.value,
    currentRevision: currentRevision.value,
    origin,
    originIndex,
    horizonSteps,
    answer: answer.value,
  });
  await insertForecast(project.database, forecast);
  return succeed(forecast);
}
