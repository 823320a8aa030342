import type { Checkpoint } from '@shared/contract/trainer-protocol';
import type { RunId } from '@shared/domain/ids';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { ProjectDatabase } from '../project/project';
import type { RunData } from '../project/read-run-data';
import { RunRecorder } from './run-recorder';
import type { TrainingContext } from './training-context';

/** Hands a run, new or resumed, to the trainer and records it to its end, in the background. */
export function launchRun(
  context: TrainingContext,
  database: ProjectDatabase,
  run: { id: RunId; spec: NetworkSpec; data: RunData; resumeFrom: Checkpoint | null },
): void {
  const { id: runId, spec, data, resumeFrom } = run;
  const { values } = data.series;
  const recorder = new RunRecorder(
    database,
    runId,
    context.emit,
    () => void context.host.cancel(runId),
  );
  const end = context.host
    .train({ runId, spec, values, inputs: data.inputs, resumeFrom }, recorder)
    .then((how) => recorder.end(how))
    .finally(() => context.activeRuns.delete(runId));
  context.activeRuns.set(runId, end);
}
