import type { Contract } from '@shared/contract';
import type { Handlers } from '@shared/contract/define-call';
import { succeed } from '@shared/domain/result';
import { cancelRun } from './cancel-run';
import { getRun } from './get-run';
import { resumeRun } from './resume-run';
import { listRuns } from './run-store';
import { startRun } from './start-run';
import type { TrainingContext } from './training-context';

export function createTrainingHandlers(context: TrainingContext): Handlers<Contract['training']> {
  return {
    prepare: () => context.host.prepare(),
    start: (input) => startRun(context, input),
    cancel: ({ runId }) => cancelRun(context, runId),
    resume: ({ runId }) => resumeRun(context, runId),
    list: async () => succeed(await listRuns(context.currentProject().database)),
    get: ({ runId }) => getRun(context, runId),
  };
}
