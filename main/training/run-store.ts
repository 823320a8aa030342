import type { AppError } from '@shared/domain/app-error';
import type { RunId } from '@shared/domain/ids';
import {
  type EngineName,
  type EpochRecord,
  epochRecordSchema,
  type Run,
  type RunState,
  type RunSummary,
  runSummarySchema,
} from '@shared/domain/run';
import { z } from 'zod';
import type { ProjectDatabase } from '../project/project';

export type NewRun = Pick<
  RunSummary,
  'id' | 'datasetId' | 'datasetName' | 'datasetRevision' | 'seriesName' | 'spec' | 'startedAt'
>;

/** JSON columns and NULLs as they lie in the table; runSummarySchema checks what comes out. */
const runRowSchema = z
  .object({
    id: z.string(),
    dataset_id: z.string(),
    dataset_name: z.string(),
    dataset_revision: z.number().nullable(),
    series_name: z.string(),
    spec: z.string(),
    state: z.string(),
    engine: z.string().nullable(),
    started_at: z.number(),
    ended_at: z.number().nullable(),
    error: z.string().nullable(),
    epochs_done: z.number().nullable(),
    train_loss: z.number().nullable(),
    validation_loss: z.number().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    datasetId: row.dataset_id,
    datasetName: row.dataset_name,
    datasetRevision: row.dataset_revision ?? 1,
    seriesName: row.series_name,
    spec: JSON.parse(row.spec),
    state: row.state,
    engine: row.engine,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    epochsDone: row.epochs_done ?? 0,
    lastTrainLoss: row.train_loss,
    lastValidationLoss: row.validation_loss,
    error: row.error === null ? null : JSON.parse(row.error),
  }))
  .pipe(runSummarySchema);

/** NULLs of runs of earlier versions become what the domain has for them. */
const epochRowSchema = z
  .object({
    epoch: z.number(),
    train_loss: z.number(),
    validation_loss: z.number().nullable(),
    gradient_norm: z.number(),
    clipped_share: z.number(),
    duration_ms: z.number(),
    learning_rate: z.number().nullable(),
    layer_norms: z.string().nullable(),
  })
  .transform((row) => ({
    epoch: row.epoch,
    trainLoss: row.train_loss,
    validationLoss: row.validation_loss,
    gradientNorm: row.gradient_norm,
    clippedShare: row.clipped_share,
    durationMs: row.duration_ms,
    learningRate: row.learning_rate,
    layerNorms: row.layer_norms === null ? [] : JSON.parse(row.layer_norms),
  }))
  .pipe(epochRecordSchema);

const selectRuns = `
  SELECT runs.*, last.epoch AS epochs_done, last.train_loss, last.validation_loss
  FROM runs LEFT JOIN (
    SELECT run_id, max(epoch) AS epoch, arg_max(train_loss, epoch) AS train_loss,
      arg_max(validation_loss, epoch) AS validation_loss
    FROM epochs GROUP BY run_id
  ) AS last ON last.run_id = runs.id`;

export async function insertRun(database: ProjectDatabase, run: NewRun): Promise<void> {
  await database.run(
    `INSERT INTO runs (id, dataset_id, dataset_name, dataset_revision, series_name, spec, state,
      started_at) VALUES (?, ?, ?, ?, ?, ?, 'running', ?)`,
    [
      run.id,
      run.datasetId,
      run.datasetName,
      run.datasetRevision,
      run.seriesName,
      JSON.stringify(run.spec),
      run.startedAt,
    ],
  );
}

export async function setRunEngine(
  database: ProjectDatabase,
  runId: RunId,
  engine: EngineName,
): Promise<void> {
  await database.run('UPDATE runs SET engine = ? WHERE id = ?', [engine, runId]);
}

export async function insertEpoch(
  database: ProjectDatabase,
  runId: RunId,
  record: EpochRecord,
): Promise<void> {
  await database.run(
    `INSERT INTO epochs (run_id, epoch, train_loss, validation_loss, gradient_norm, clipped_share,
      duration_ms, learning_rate, layer_norms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      runId,
      record.epoch,
      record.trainLoss,
      record.validationLoss,
      record.gradientNorm,
      record.clippedShare,
      record.durationMs,
      record.learningRate,
      JSON.stringify(record.layerNorms),
    ],
  );
}

export async function endRun(
  database: ProjectDatabase,
  runId: RunId,
  end: { state: RunState; error: AppError | null; endedAt: number },
): Promise<void> {
  await database.run('UPDATE runs SET state = ?, error = ?, ended_at = ? WHERE id = ?', [
    end.state,
    end.error === null ? null : JSON.stringify(end.error),
    end.endedAt,
    runId,
  ]);
}

/** Running again from `epoch`: the epochs past it come a second time, so their rows go. */
export async function reopenRun(
  database: ProjectDatabase,
  runId: RunId,
  epoch: number,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.run('DELETE FROM epochs WHERE run_id = ? AND epoch > ?', [runId, epoch]);
    await transaction.run(
      "UPDATE runs SET state = 'running', error = NULL, ended_at = NULL WHERE id = ?",
      [runId],
    );
  });
}

/** At open no run can be running: those that say so belong to an app that died. */
export async function interruptOrphanedRuns(database: ProjectDatabase): Promise<void> {
  await database.run("UPDATE runs SET state = 'interrupted' WHERE state = 'running'");
}

/** Newest first. */
export async function listRuns(database: ProjectDatabase): Promise<RunSummary[]> {
  return database.rows(runRowSchema, `${selectRuns} ORDER BY runs.started_at DESC, runs.id`);
}

export async function readRun(database: ProjectDatabase, runId: RunId): Promise<Run | null> {
  const [summary] = await database.rows(runRowSchema, `${selectRuns} WHERE runs.id = ?`, [runId]);
  if (summary === undefined) return null;
  const epochs = await database.rows(
    epochRowSchema,
    'SELECT * EXCLUDE (run_id) FROM epochs WHERE run_id = ? ORDER BY epoch',
    [runId],
  );
  return { ...summary, epochs };
}
