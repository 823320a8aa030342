import { type AppError, appError } from '@shared/domain/app-error';
import { type DatasetSummary, datasetSummarySchema } from '@shared/domain/dataset';
import type { DatasetId } from '@shared/domain/ids';
import { fail, type Result, succeed } from '@shared/domain/result';
import { z } from 'zod';
import type { Project } from '../project/project';

const rowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    file_name: z.string(),
    imported_at: z.number(),
    series_names: z.array(z.string()),
    frequency_unit: z.string(),
    frequency_count: z.number(),
    season_steps: z.number(),
    length: z.number(),
    start_time: z.number(),
    end_time: z.number(),
    rejected_count: z.number(),
    imputed_count: z.number(),
  })
  .transform(
    (row): DatasetSummary =>
      datasetSummarySchema.parse({
        id: row.id,
        name: row.name,
        fileName: row.file_name,
        importedAt: row.imported_at,
        frequency: { unit: row.frequency_unit, count: row.frequency_count },
        seasonSteps: row.season_steps,
        seriesNames: row.series_names,
        length: row.length,
        startTime: row.start_time,
        endTime: row.end_time,
        rejectedCount: row.rejected_count,
        imputedCount: row.imputed_count,
      }),
  );

/** All data sets of the project, the newest first. */
export function listDatasets(project: Project): Promise<DatasetSummary[]> {
  return project.database.rows(rowSchema, 'SELECT * FROM datasets ORDER BY imported_at DESC, name');
}

/** Errors: dataset-unknown. */
export async function readDataset(
  project: Project,
  id: DatasetId,
): Promise<Result<DatasetSummary, AppError>> {
  const [summary] = await project.database.rows(rowSchema, 'SELECT * FROM datasets WHERE id = $1', [
    id,
  ]);
  return summary === undefined ? fail(appError('dataset-unknown')) : succeed(summary);
}
