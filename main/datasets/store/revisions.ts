import { type AppError, appError } from '@shared/domain/app-error';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import type { DatasetId } from '@shared/domain/ids';
import { fail, type Result, succeed } from '@shared/domain/result';
import { z } from 'zod';
import type { ProjectDatabase } from '../../project/project';
import type { RevisionSummary, StoredSeries } from './revision-document';
import { dropVolumes } from './volumes';

export interface NewRevision {
  steps: readonly PrepareStep[];
  summary: RevisionSummary;
  series: readonly StoredSeries[];
  /** Rows that preparation set aside. */
  rejectedCount: number;
}

const stateSchema = z.object({
  revision: z.number(),
  state: z.enum(['done', 'undone', 'left']),
});

export interface RevisionPlace {
  /** The highest one that is done. */
  current: number;
  /** Where undo and redo lead; null where there is nothing to. */
  before: number | null;
  behind: number | null;
  /** No revision had this number yet. */
  next: number;
}

/** Errors: dataset-unknown. */
export async function findPlace(
  database: ProjectDatabase,
  id: DatasetId,
): Promise<Result<RevisionPlace, AppError>> {
  const rows = await database.rows(
    stateSchema,
    'SELECT revision, state FROM dataset_revisions WHERE dataset_id = $1 ORDER BY revision',
    [id],
  );
  const inState = (wanted: string) =>
    rows.filter(({ state }) => state === wanted).map(({ revision }) => revision);
  const done = inState('done');
  const current = done[done.length - 1];
  if (current === undefined) return fail(appError('dataset-unknown'));
  return succeed({
    current,
    before: done[done.length - 2] ?? null,
    behind: inState('undone').find((revision) => revision > current) ?? null,
    next: Math.max(...rows.map(({ revision }) => revision)) + 1,
  });
}

export function insertRevision(
  database: ProjectDatabase,
  id: DatasetId,
  revision: number,
  { steps, summary, series, rejectedCount }: NewRevision,
): Promise<void> {
  return database.run(`INSERT INTO dataset_revisions VALUES ($1, $2, 'done', $3, $4, $5, $6, $7)`, [
    ...[id, revision, Date.now(), JSON.stringify(steps)],
    ...[JSON.stringify(summary), JSON.stringify(series), rejectedCount],
  ]);
}

/** Redo leads there no more. Their series go, but for those that a run was trained on. */
export async function leaveUndone(database: ProjectDatabase, id: DatasetId): Promise<void> {
  await database.run(
    `UPDATE dataset_revisions SET state = 'left' WHERE dataset_id = $1 AND state = 'undone'`,
    [id],
  );
  await dropVolumes(
    database,
    `dataset_id = $1
     AND revision IN (SELECT r.revision FROM dataset_revisions r
       WHERE r.dataset_id = $1 AND r.state = 'left')
     AND revision NOT IN (SELECT coalesce(dataset_revision, 1) FROM runs WHERE dataset_id = $1)`,
    [id],
  );
}

/** Goes back to the preparation before. Errors: dataset-unknown, prepare-nothing-to-undo. */
export const undoRevision = (
  database: ProjectDatabase,
  id: DatasetId,
): Promise<Result<void, AppError>> =>
  turnRevision(database, id, ({ current, before }) =>
    before === null
      ? fail(appError('prepare-nothing-to-undo'))
      : succeed({ revision: current, state: 'undone' }),
  );

/** Takes an undone preparation up again. Errors: dataset-unknown, prepare-nothing-to-redo. */
export const redoRevision = (
  database: ProjectDatabase,
  id: DatasetId,
): Promise<Result<void, AppError>> =>
  turnRevision(database, id, ({ behind }) =>
    behind === null
      ? fail(appError('prepare-nothing-to-redo'))
      : succeed({ revision: behind, state: 'done' }),
  );

interface Turn {
  revision: number;
  state: 'done' | 'undone';
}

/** Sees where the data set stands and changes it in one transaction. */
function turnRevision(
  database: ProjectDatabase,
  id: DatasetId,
  choose: (place: RevisionPlace) => Result<Turn, AppError>,
): Promise<Result<void, AppError>> {
  return database.transaction(async (inner) => {
    const place = await findPlace(inner, id);
    if (!place.ok) return place;
    const turn = choose(place.value);
    if (!turn.ok) return turn;
    const { revision, state } = turn.value;
    await inner.run(
      'UPDATE dataset_revisions SET state = $3 WHERE dataset_id = $1 AND revision = $2',
      [id, revision, state],
    );
    return succeed(undefined);
  });
}
