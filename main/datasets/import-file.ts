import { randomUUID } from 'node:crypto';
import { type AppError, appError } from '@shared/domain/app-error';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { ImportProgress } from '@shared/domain/dataset/import-progress';
import type { Reading } from '@shared/domain/dataset/reading';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { type DatasetId, datasetIdSchema } from '@shared/domain/ids';
import { fail, type Result } from '@shared/domain/result';
import type { Project } from '../project/project';
import { projectError } from '../project/project-error';
import type { InspectedFile } from './inspect-file';
import type { RowPlan } from './reading/stored-rows';
import { readDataset } from './store/dataset-rows';
import { insertDataset } from './store/insert-dataset';
import { insertRevision } from './store/revisions';
import { VolumeWriter } from './store/volume-writer';
import { dropVolumes } from './store/volumes';
import type { DataWorker } from './worker/data-worker';
import type { ReadRevision } from './worker/read-and-prepare';

export interface ImportPlan {
  name: string;
  /** Behind the default preparation. */
  steps: PrepareStep[];
}

export interface ImportWatch {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/**
 * Imports an inspected file into the project: its rows, its rejects and its series as revision 1. It
 * is in the project when all of it is, and nothing is left of it where it fails.
 * Errors: import-question where the inspection left something open, csv-no-number-column, those of
 * reading and preparing, project-write-failed, import-cancelled.
 */
export async function importFile(
  project: Project,
  worker: DataWorker,
  inspected: InspectedFile,
  plan: ImportPlan,
  watch: ImportWatch = {},
): Promise<Result<DatasetSummary, AppError>> {
  const reading = readingOf(inspected);
  if (!reading.ok) return reading;
  const id = datasetIdSchema.parse(randomUUID());
  try {
    const read = await readInto(
      project,
      worker,
      inspected,
      { ...plan, id, reading: reading.value },
      watch,
    );
    if (read.ok) return await readDataset(project, id, null);
    await dropVolumes(project.database, 'dataset_id = $1', [id]);
    return read;
  } catch (error) {
    await dropVolumes(project.database, 'dataset_id = $1', [id]).catch(() => undefined);
    const failure = projectError(project.path, error);
    if (failure.code === 'project-write-failed') return fail(failure);
    throw error;
  }
}

interface IdentifiedPlan extends ImportPlan {
  id: DatasetId;
  reading: Reading;
}

async function readInto(
  { database }: Project,
  worker: DataWorker,
  inspected: InspectedFile,
  { id, name, steps, reading }: IdentifiedPlan,
  watch: ImportWatch,
): Promise<Result<ReadRevision, AppError>> {
  const { source, plan, inspection } = inspected;
  const writers = [null, 1].map(
    (revision) => new VolumeWriter(database, { datasetId: id, revision }),
  ) as [VolumeWriter, VolumeWriter];
  const table = {
    file: source.fileName,
    columnNames: plan.columnNames,
    reading,
    expectedRows: inspection.recordCount,
  };
  const read = await worker.run(
    'read',
    { source, plan, table, steps },
    {
      signal: watch.signal,
      onProgress: watch.onProgress,
      onItem(item, revision) {
        const writer = writers[revision === null ? 0 : 1];
        writer.add(item);
        return writer.ready();
      },
    },
  );
  for (const writer of writers) await writer.settle();
  if (!read.ok) return read;
  const { recordCount, rejectedCount, repeatedHeader, revision } = read.value;
  const rowPlan: RowPlan = { ...plan, rowsAreLines: source.rowsAreLines, repeatedHeader };
  await database.transaction(async (inner) => {
    for (const writer of writers) await writer.finish(inner);
    const { fileName } = source;
    const dataset = { id, name, fileName, reading, plan: rowPlan, recordCount, rejectedCount };
    await insertDataset(inner, dataset);
    await insertRevision(inner, id, 1, { ...revision, steps });
  });
  return read;
}

/** Errors: import-question, csv-no-number-column. */
function readingOf({ plan, inspection }: InspectedFile): Result<Reading, AppError> {
  const { fileName: file, questions, reading, sample } = inspection;
  if (questions.length > 0) {
    const question = questions.map(({ key }) => key).join(', ');
    return fail(appError('import-question', { file, question }));
  }
  if (reading === null) {
    const columns = plan.columnNames.join(', ');
    const { line = 1, cells = [] } = sample[0] ?? {};
    const value = cells.join(plan.form.dialect.delimiter).slice(0, 120);
    return fail(appError('csv-no-number-column', { file, columns, line, value }));
  }
  return { ok: true, value: reading };
}
