import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import type { DatasetSummary, ImportChoices } from '@shared/domain/dataset';
import { type DatasetId, datasetIdSchema } from '@shared/domain/ids';
import { fail, type Result, succeed } from '@shared/domain/result';
import { seasonStepsOf } from '@shared/numeric/season';
import type { Project, ProjectDatabase } from '../project/project';
import { projectError } from '../project/project-error';
import { type BuiltPoints, buildPoints } from './build-points';
import { readDataset } from './dataset-rows';
import { readError } from './detect-encoding';
import { type FileInspection, inspectFile } from './inspect';
import { type LoadPlan, loadRows } from './load-rows';
import { Refusal } from './refusal';
import { refuseUnusable } from './refuse-unusable';
import { type StagedFile, stageFile } from './stage-file';
import { compileTimeFormat } from './time-formats';

/**
 * Imports a file into the project: all of it in one transaction, or nothing.
 * Errors: those of `inspectFile`, csv-column-unknown, csv-time-unreadable, csv-time-repeated,
 * csv-value-missing, project-write-failed.
 */
export async function importFile(
  project: Project,
  path: string,
  choices: ImportChoices,
): Promise<Result<DatasetSummary, AppError>> {
  // Anew, not remembered: the file may have changed since the person looked at it.
  const inspection = await inspectFile(path);
  if (!inspection.ok) return inspection;
  const plan = planLoad(basename(path), inspection.value, choices);
  if (!plan.ok) return plan;
  let staged: StagedFile;
  try {
    staged = await stageFile(project.stagingFolder, inspection.value);
  } catch (error) {
    return fail(readError(basename(path), error));
  }
  try {
    await project.database.transaction((database) =>
      importStaged(database, staged, inspection.value, plan.value, choices.name),
    );
    return await readDataset(project, plan.value.datasetId);
  } catch (error) {
    if (error instanceof Refusal) return fail(error.appError);
    const failure = projectError(project.path, error);
    if (failure.code === 'project-write-failed') return fail(failure);
    throw error;
  } finally {
    await staged.remove();
  }
}

interface ImportPlan extends LoadPlan {
  datasetId: DatasetId;
}

function planLoad(
  file: string,
  inspection: FileInspection,
  choices: ImportChoices,
): Result<ImportPlan, AppError> {
  const { dialect } = inspection;
  const names = dialect.columns.map((column) => column.name);
  const unknown = [choices.timeColumn, ...choices.valueColumns].find(
    (name) => !names.includes(name),
  );
  if (unknown !== undefined) {
    const allowed = names.join(', ');
    return fail(appError('csv-column-unknown', { file, value: unknown, allowed }));
  }
  const index = names.indexOf(choices.timeColumn);
  const format = choices.timeFormat ?? dialect.columns[index]?.timeFormat ?? '';
  const timeFormat = compileTimeFormat(format);
  if (timeFormat === null) {
    const first = dialect.records[0];
    return fail(
      appError('csv-time-unreadable', {
        file,
        line: first?.line ?? dialect.firstLine,
        value: first?.cells[index] ?? '',
        format: format || '?',
      }),
    );
  }
  return succeed({
    datasetId: datasetIdSchema.parse(randomUUID()),
    dialect,
    timeColumn: choices.timeColumn,
    timeFormat,
    valueColumns: [...new Set(choices.valueColumns)],
  });
}

async function importStaged(
  database: ProjectDatabase,
  staged: StagedFile,
  inspection: FileInspection,
  plan: LoadPlan,
  name: string,
): Promise<void> {
  const file = inspection.summary.fileName;
  await loadRows(database, staged, plan);
  await refuseUnusable(database, file, plan);
  const built = await buildPoints(database, file, plan);
  await insertDataset(database, inspection, plan, name, built);
}

async function insertDataset(
  database: ProjectDatabase,
  inspection: FileInspection,
  plan: LoadPlan,
  name: string,
  built: BuiltPoints,
): Promise<void> {
  const { encoding, delimiter, decimalMark, columns, fileName } = inspection.summary;
  // Lists are bound as JSON and cast: parameters are scalars.
  const names = JSON.stringify(columns.map((column) => column.name));
  await database.run(
    `INSERT INTO datasets SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9,
       from_json($10, '["VARCHAR"]'), from_json($11, '["VARCHAR"]'), $12, $13, $14, $15, $16, $17,
       (SELECT count(*) FROM rejects WHERE dataset_id = $1), $18`,
    [
      ...[plan.datasetId, name, fileName, Date.now(), plan.timeColumn, plan.timeFormat.format],
      ...[encoding, delimiter, decimalMark, names, JSON.stringify(plan.valueColumns)],
      ...[built.frequency.unit, built.frequency.count, seasonStepsOf(built.frequency)],
      ...[built.length, built.startTime, built.endTime, built.imputedCount],
    ],
  );
}
