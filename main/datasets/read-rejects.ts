import type { AppError } from '@shared/domain/app-error';
import { type Reject, rejectSchema } from '@shared/domain/dataset';
import type { DatasetId } from '@shared/domain/ids';
import { type Result, succeed } from '@shared/domain/result';
import type { Project } from '../project/project';
import { readDataset } from './dataset-rows';

/** More than a person reads; the summary has the whole count. */
const maxRejects = 1000;

/** The first rejected lines of the file, in its order. Errors: dataset-unknown. */
export async function readRejects(
  project: Project,
  datasetId: DatasetId,
): Promise<Result<Reject[], AppError>> {
  const dataset = await readDataset(project, datasetId);
  if (!dataset.ok) return dataset;
  return succeed(
    await project.database.rows(
      rejectSchema,
      `SELECT line, reason, text FROM rejects WHERE dataset_id = $1 ORDER BY line LIMIT ${maxRejects}`,
      [datasetId],
    ),
  );
}
