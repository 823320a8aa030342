import { type AppError, appError } from '@shared/domain/app-error';
import type { RunId } from '@shared/domain/ids';
import { fail, type Result, succeed } from '@shared/domain/result';
import { readRunData } from '../project/read-run-data';
import { readCheckpoint } from './checkpoint-store';
import { launchRun } from './launch-run';
import { readRun, reopenRun } from './run-store';
import { settleRun } from './settle-run';
import type { TrainingContext } from './training-context';

/**
 * Goes on from the last checkpoint of an interrupted or cancelled run (from the start where it has
 * none) with the very numbers of an unbroken run: a checkpoint holds the generator's state too.
 */
export async function resumeRun(
  context: TrainingContext,
  runId: RunId,
): Promise<Result<Record<string, never>, AppError>> {
  const project = context.currentProject();
  // The page may ask the moment its port tells of the end, before main has recorded it.
  await settleRun(context, runId);
  const run = await readRun(project.database, runId);
  if (run === null) return fail(appError('run-unknown'));
  const resumable = run.state === 'interrupted' || run.state === 'cancelled';
  if (!resumable || context.activeRuns.has(runId)) {
    return fail(appError('run-not-resumable', { state: run.state }));
  }
  const data = await readRunData(context, project, {
    ...run,
    revision: run.datasetRevision,
    aheadSteps: 0,
  });
  if (!data.ok) return data;
  const resumeFrom = await readCheckpoint(project.database, runId);
  await reopenRun(project.database, runId, resumeFrom?.epoch ?? 0);
  launchRun(context, project.database, {
    id: runId,
    spec: run.spec,
    data: data.value,
    resumeFrom,
  });
  return succeed({});
}
