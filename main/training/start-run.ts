import { randomUUID } from 'node:crypto';
import type { AppError } from '@shared/domain/app-error';
import { type DatasetId, type RunId, runIdSchema } from '@shared/domain/ids';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { fail, type Result, succeed } from '@shared/domain/result';
import { launchRun } from './launch-run';
import { insertRun } from './run-store';
import type { TrainingContext } from './training-context';
import { findRunProblem } from './validate-run';

/** Answers as soon as the run is in the project; its progress comes as events. */
export async function startRun(
  context: TrainingContext,
  request: { datasetId: DatasetId; seriesName: string; spec: NetworkSpec },
): Promise<Result<{ runId: RunId }, AppError>> {
  const { datasetId, seriesName, spec } = request;
  const project = context.currentProject();
  const series = await context.readSeries(project, datasetId, seriesName);
  if (!series.ok) return series;
  const { values, summary } = series.value;
  const problem = findRunProblem(spec, seriesName, values);
  if (problem !== null) return fail(problem);
  const id = runIdSchema.parse(randomUUID());
  await insertRun(project.database, {
    id,
    datasetId,
    datasetName: summary.name,
    seriesName,
    spec,
    startedAt: Date.now(),
  });
  launchRun(context, project.database, { id, spec, values, resumeFrom: null });
  return succeed({ runId: id });
}
