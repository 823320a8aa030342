import type { AppError } from '@shared/domain/app-error';
import type { DatasetDetail } from '@shared/domain/dataset/dataset';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import type { DatasetId } from '@shared/domain/ids';
import type { Result } from '@shared/domain/result';
import type { Project } from '../project/project';
import { readDetail } from './read-detail';
import { lostRowLines } from './reading/table-reader';
import { readDataset, readDatasetSource } from './store/dataset-rows';
import { readFileRejects } from './store/read-rejects';
import { rowBlocks } from './store/read-rows';
import { findPlace, insertRevision, leaveUndone } from './store/revisions';
import { VolumeWriter } from './store/volume-writer';
import { dropVolumes } from './store/volumes';
import type { DataWorker } from './worker/data-worker';

/**
 * Prepares a data set's rows anew by other steps: a new revision, which can be undone. What was
 * undone cannot be redone then. Nothing is left where it fails.
 * Errors: dataset-unknown, those of preparing.
 */
export async function prepareDataset(
  project: Project,
  worker: DataWorker,
  id: DatasetId,
  steps: PrepareStep[],
): Promise<Result<DatasetDetail, AppError>> {
  const { database } = project;
  const dataset = await readDataset(project, id, null);
  if (!dataset.ok) return dataset;
  const source = await readDatasetSource(project, id);
  if (!source.ok) return source;
  const place = await findPlace(database, id);
  if (!place.ok) return place;
  const revision = place.value.next;
  const { reading, plan } = source.value;
  const counted = reading.layout.time.kind === 'none';
  const lostLines = counted ? lostRowLines(await readFileRejects(project, id)) : [];
  const writer = new VolumeWriter(database, { datasetId: id, revision });
  const blocks = rowBlocks(project, id);
  const { fileName: file, recordCount } = dataset.value;
  const table = {
    file,
    columnNames: plan.columnNames,
    reading,
    expectedRows: recordCount,
  };
  try {
    const prepared = await worker.run(
      'prepare',
      { table, plan, lostLines, steps, revision },
      {
        nextRows: async () => (await blocks.next()).value ?? null,
        onItem(item) {
          writer.add(item);
          return writer.ready();
        },
      },
    );
    await writer.settle();
    if (!prepared.ok) return prepared;
    await database.transaction(async (inner) => {
      await leaveUndone(inner, id);
      await writer.finish(inner);
      await insertRevision(inner, id, revision, { ...prepared.value, steps });
    });
  } finally {
    // Where the revision came to be these are not selected.
    await dropVolumes(
      database,
      `dataset_id = $1 AND revision = $2 AND NOT EXISTS
        (SELECT 1 FROM dataset_revisions WHERE dataset_id = $1 AND revision = $2)`,
      [id, revision],
    );
  }
  return readDetail(project, id, null);
}
