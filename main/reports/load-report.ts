import { type AppError, appError } from '@shared/domain/app-error';
import type { DatasetDetail } from '@shared/domain/dataset/dataset';
import type { Forecast } from '@shared/domain/forecast';
import type { DatasetId, ForecastId, RunId } from '@shared/domain/ids';
import type { Language } from '@shared/domain/project';
import { fail, type Result, succeed } from '@shared/domain/result';
import type { Run } from '@shared/domain/run';
import type { ReportInputs } from './report-model';

/** Where a report's stored results come from; the composition root joins them. */
export interface ReportSources {
  readForecast(id: ForecastId): Promise<Forecast | null>;
  /** The newest forecast of the same run from the other origin. */
  readCompanion(forecast: Forecast): Promise<Forecast | null>;
  readRun(id: RunId): Promise<Run | null>;
  /** A data set at a revision of its preparation. Errors: dataset-unknown. */
  readDatasetDetail(id: DatasetId, revision: number): Promise<Result<DatasetDetail, AppError>>;
}

/** Gathers everything that a report of this forecast is a function of. */
export async function loadReport(
  sources: ReportSources,
  forecastId: ForecastId,
  language: Language,
): Promise<Result<ReportInputs, AppError>> {
  const forecast = await sources.readForecast(forecastId);
  if (forecast === null) return fail(appError('forecast-unknown'));
  const run = await sources.readRun(forecast.runId);
  if (run === null) return fail(appError('run-unknown'));
  const dataset = await sources.readDatasetDetail(forecast.datasetId, forecast.datasetRevision);
  if (!dataset.ok) return dataset;
  const companion = await sources.readCompanion(forecast);
  return succeed({ forecast, companion, run, dataset: dataset.value, language });
}
