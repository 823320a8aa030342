import { randomUUID } from 'node:crypto';
import type { AppError } from '@shared/domain/app-error';
import { type DatasetId, type RunId, runIdSchema } from '@shared/domain/ids';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { fail, type Result, succeed } from '@shared/domain/result';
import { readRunData } from '../project/read-run-data';
import { findInputProblem } from './find-input-problem';
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
  const data = await readRunData(context, project, { ...request, revision: null, aheadSteps: 0 });
  if (!data.ok) return data;
  const { values, summary } = data.value.series;
  const problem =
    findInputProblem(spec.inputs, summary.frequency) ??
    findRunProblem(spec, seriesName, values, data.value.inputs);
  if (problem !== null) return fail(problem);
  const id = runIdSchema.parse(randomUUID());
  await insertRun(project.database, {
    id,
    datasetId,
    datasetName: summary.name,
    datasetRevision: summary.revision,
    seriesName,
    spec,
    startedAt: Date.now(),
  });
  launchRun(context, project.database, { id, spec, data: data.value, resumeFrom: null });
  return succeed({ runId: id });
}
