import type { AppError } from '@shared/domain/app-error';
import type { SeriesPoints } from '@shared/domain/dataset/dataset';
import type { DatasetId } from '@shared/domain/ids';
import { type Result, succeed } from '@shared/domain/result';
import type { Project } from '../project/project';
import { readSeriesValues } from './store/read-series-values';
import type { DataWorker } from './worker/data-worker';

/**
 * What a plot draws of a series at the current revision: at most `maxPoints` (3 or more).
 * Errors: dataset-unknown, csv-column-unknown.
 */
export async function readSeries(
  project: Project,
  worker: DataWorker,
  { datasetId, seriesName, maxPoints }: ReadSeriesRequest,
): Promise<Result<SeriesPoints, AppError>> {
  const series = await readSeriesValues(project, datasetId, seriesName, null);
  if (!series.ok) return series;
  const { times, values, marks } = series.value;
  const thinned = await worker.run('thin', { times, values, marks, maxPoints });
  if (!thinned.ok) return thinned;
  return succeed({ name: seriesName, length: values.length, ...thinned.value });
}

export interface ReadSeriesRequest {
  datasetId: DatasetId;
  seriesName: string;
  maxPoints: number;
}
