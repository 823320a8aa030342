import type { DatasetId, FileToken, ForecastId, RunId } from '@shared/domain/ids';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { Language } from '@shared/domain/project';

/** Every key of the query cache, so that an invalidation cannot misspell one. */
export const queryKeys = {
  project: ['project'] as const,
  recentProjects: ['recent-projects'] as const,
  datasets: ['datasets'] as const,
  dataset: (datasetId: DatasetId) => ['dataset', datasetId] as const,
  /** A preparation gives a data set another revision, and with it other values. */
  series: (datasetId: DatasetId, revision: number, seriesName: string) =>
    ['series', datasetId, revision, seriesName] as const,
  rows: (datasetId: DatasetId) => ['rows', datasetId] as const,
  rejects: (datasetId: DatasetId, revision: number) => ['rejects', datasetId, revision] as const,
  /** Rows read under an earlier inspection are others. */
  previewRows: (file: FileToken, inspectionCount: number) =>
    ['preview-rows', file, inspectionCount] as const,
  fileProgress: (file: FileToken) => ['file-progress', file] as const,
  runtime: ['runtime'] as const,
  explanation: (spec: NetworkSpec, language: Language) => ['explanation', spec, language] as const,
  runs: ['runs'] as const,
  run: (runId: RunId) => ['run', runId] as const,
  forecasts: ['forecasts'] as const,
  forecast: (forecastId: ForecastId) => ['forecast', forecastId] as const,
};
