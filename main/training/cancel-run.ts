import { type AppError, appError } from '@shared/domain/app-error';
import type { RunId } from '@shared/domain/ids';
import { fail, type Result, succeed } from '@shared/domain/result';
import { readRun } from './run-store';
import type { TrainingContext } from './training-context';

/** Answers when the run is over and recorded; cancelling one that is already over does nothing. */
export async function cancelRun(
  context: TrainingContext,
  runId: RunId,
): Promise<Result<Record<string, never>, AppError>> {
  const run = await readRun(context.currentProject().database, runId);
  if (run === null) return fail(appError('run-unknown'));
  const end = context.activeRuns.get(runId);
  if (end !== undefined) {
    await context.host.cancel(runId);
    await end;
  }
  return succeed({});
}
