import type { DatasetId, FileToken, ForecastId, RunId } from '@shared/domain/ids';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { Language } from '@shared/domain/project';

/** Every key of the query cache, so that an invalidation cannot misspell one. */
export const queryKeys = {
  project: ['project'] as const,
  recentProjects: ['recent-projects'] as const,
  datasets: ['datasets'] as const,
  inspection: (file: FileToken) => ['inspection', file] as const,
  series: (datasetId: DatasetId, seriesName: string) => ['series', datasetId, seriesName] as const,
  rejects: (datasetId: DatasetId) => ['rejects', datasetId] as const,
  runtime: ['runtime'] as const,
  explanation: (spec: NetworkSpec, language: Language) => ['explanation', spec, language] as const,
  runs: ['runs'] as const,
  run: (runId: RunId) => ['run', runId] as const,
  forecasts: ['forecasts'] as const,
  forecast: (forecastId: ForecastId) => ['forecast', forecastId] as const,
};
