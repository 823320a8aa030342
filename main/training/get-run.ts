import { type AppError, appError } from '@shared/domain/app-error';
import type { RunId } from '@shared/domain/ids';
import { fail, type Result, succeed } from '@shared/domain/result';
import type { Run } from '@shared/domain/run';
import { readRun } from './run-store';
import type { TrainingContext } from './training-context';

/** One run with its epochs. */
export async function getRun(
  context: TrainingContext,
  runId: RunId,
): Promise<Result<Run, AppError>> {
  const run = await readRun(context.currentProject().database, runId);
  return run === null ? fail(appError('run-unknown')) : succeed(run);
}
