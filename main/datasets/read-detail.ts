import type { AppError } from '@shared/domain/app-error';
import type { DatasetDetail } from '@shared/domain/dataset/dataset';
import type { DatasetId } from '@shared/domain/ids';
import { type Result, succeed } from '@shared/domain/result';
import type { Project } from '../project/project';
import { readDataset, readDatasetSource, readRevision } from './store/dataset-rows';
import { findPlace } from './store/revisions';

/**
 * A data set with its recipe and its series at a revision of its preparation; null: the current one.
 * Errors: dataset-unknown.
 */
export async function readDetail(
  project: Project,
  id: DatasetId,
  revision: number | null,
): Promise<Result<DatasetDetail, AppError>> {
  const dataset = await readDataset(project, id, revision);
  if (!dataset.ok) return dataset;
  const source = await readDatasetSource(project, id);
  if (!source.ok) return source;
  const content = await readRevision(project, id, dataset.value.revision);
  if (!content.ok) return content;
  const place = await findPlace(project.database, id);
  if (!place.ok) return place;
  const { steps, series } = content.value;
  return succeed({
    summary: dataset.value,
    recipe: { version: 1, reading: source.value.reading, steps },
    series: series.map(({ firstStep, ...summary }) => summary),
    columnNames: source.value.plan.columnNames,
    canUndo: place.value.before !== null,
    canRedo: place.value.behind !== null,
  });
}
