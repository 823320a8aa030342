import { type AppError, appError } from '@shared/domain/app-error';
import type { DatasetSummary } from '@shared/domain/dataset';
import type { DatasetId } from '@shared/domain/ids';
import { fail, type Result, succeed } from '@shared/domain/result';
import type { Project } from '../project/project';
import { readDataset } from './dataset-rows';

export interface SeriesValues {
  /** Epoch ms, UTC, one a step. */
  times: Float64Array;
  values: Float64Array;
  summary: DatasetSummary;
}

/** One whole series. Errors: dataset-unknown, csv-column-unknown. */
export async function readValues(
  project: Project,
  datasetId: DatasetId,
  seriesName: string,
): Promise<Result<SeriesValues, AppError>> {
  const dataset = await readDataset(project, datasetId);
  if (!dataset.ok) return dataset;
  const summary = dataset.value;
  const index = summary.seriesNames.indexOf(seriesName);
  if (index < 0) {
    const allowed = summary.seriesNames.join(', ');
    return fail(appError('csv-column-unknown', { file: summary.name, value: seriesName, allowed }));
  }
  const [times = new Float64Array(), values = new Float64Array()] = await project.database.numbers(
    'SELECT time::DOUBLE, value FROM points WHERE dataset_id = $1 AND series_index = $2 ORDER BY step',
    [datasetId, index],
  );
  return succeed({ times, values, summary });
}
