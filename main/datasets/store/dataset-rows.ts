import { type AppError, appError } from '@shared/domain/app-error';
import { type DatasetSummary, datasetSummarySchema } from '@shared/domain/dataset/dataset';
import { readingSchema } from '@shared/domain/dataset/reading';
import { prepareStepSchema } from '@shared/domain/dataset/recipe';
import type { DatasetId } from '@shared/domain/ids';
import { fail, type Result, succeed } from '@shared/domain/result';
import { z } from 'zod';
import type { Project } from '../../project/project';
import { rowPlanSchema } from '../reading/stored-rows';
import { revisionSummarySchema, storedSeriesSchema } from './revision-document';

const rowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    file_name: z.string(),
    imported_at: z.number(),
    record_count: z.number(),
    file_rejects: z.number(),
    revision: z.number(),
    revision_rejects: z.number(),
    summary: z.string(),
  })
  .transform(
    (row): DatasetSummary =>
      datasetSummarySchema.parse({
        ...revisionSummarySchema.parse(JSON.parse(row.summary)),
        id: row.id,
        name: row.name,
        fileName: row.file_name,
        importedAt: row.imported_at,
        revision: row.revision,
        recordCount: row.record_count,
        rejectedCount: row.file_rejects + row.revision_rejects,
      }),
  );

const columns = `d.id, d.name, d.file_name, d.imported_at, d.record_count,
  d.rejected_count AS file_rejects, r.revision, r.rejected_count AS revision_rejects, r.summary`;

/** The current revision of `d`. */
const current = `(SELECT max(revision) FROM dataset_revisions
  WHERE dataset_id = d.id AND state = 'done')`;

/** All data sets of the project at their current revision, the newest first. */
export function listDatasets({ database }: Project): Promise<DatasetSummary[]> {
  return database.rows(
    rowSchema,
    `SELECT ${columns} FROM datasets d
     JOIN dataset_revisions r ON r.dataset_id = d.id AND r.revision = ${current}
     ORDER BY d.imported_at DESC, d.name`,
  );
}

/**
 * A data set at a revision of its preparation; null: the current one.
 * Errors: dataset-unknown.
 */
export async function readDataset(
  { database }: Project,
  id: DatasetId,
  revision: number | null,
): Promise<Result<DatasetSummary, AppError>> {
  const [summary] = await database.rows(
    rowSchema,
    `SELECT ${columns} FROM datasets d
     JOIN dataset_revisions r ON r.dataset_id = d.id AND r.revision = coalesce($2::INTEGER, ${current})
     WHERE d.id = $1`,
    [id, revision],
  );
  return summary === undefined ? fail(appError('dataset-unknown')) : succeed(summary);
}

const json = <T>(schema: z.ZodType<T>) =>
  z.string().transform((text) => schema.parse(JSON.parse(text)));

const sourceSchema = z.object({ reading: json(readingSchema), plan: json(rowPlanSchema) });

/** How a data set's file was read. */
export type DatasetSource = z.output<typeof sourceSchema>;

/** Errors: dataset-unknown. */
export async function readDatasetSource(
  { database }: Project,
  id: DatasetId,
): Promise<Result<DatasetSource, AppError>> {
  const [source] = await database.rows(
    sourceSchema,
    'SELECT reading, plan FROM datasets WHERE id = $1',
    [id],
  );
  return source === undefined ? fail(appError('dataset-unknown')) : succeed(source);
}

const revisionSchema = z.object({
  steps: json(z.array(prepareStepSchema)),
  series: json(z.array(storedSeriesSchema)),
});

/** What was done for a revision and came of it. */
export type RevisionContent = z.output<typeof revisionSchema>;

/** Errors: dataset-unknown. */
export async function readRevision(
  { database }: Project,
  id: DatasetId,
  revision: number,
): Promise<Result<RevisionContent, AppError>> {
  const [content] = await database.rows(
    revisionSchema,
    'SELECT steps, series FROM dataset_revisions WHERE dataset_id = $1 AND revision = $2',
    [id, revision],
  );
  return content === undefined ? fail(appError('dataset-unknown')) : succeed(content);
}
