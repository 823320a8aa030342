import type { RunId } from '@shared/domain/ids';
import type { EpochRecord, Run, RunState, RunSummary } from '@shared/domain/run';
import type { LiveRun } from '@/lib/training-store';

/** A run as the page shows it: what is stored, with what its trainer told since. */
export interface RunStatus {
  state: RunState;
  epochsDone: number;
  lastEpoch: Pick<EpochRecord, 'trainLoss' | 'validationLoss'> | null;
}

export function runStatus(summary: RunSummary, live: LiveRun | null): RunStatus {
  const last = live?.epochs[live.epochs.length - 1];
  // A trainer that dies cannot say so: without its word, what is stored holds.
  const state = live?.ended?.state ?? summary.state;
  if (last) return { state, epochsDone: last.epoch, lastEpoch: last };
  return {
    state,
    epochsDone: Math.max(summary.epochsDone, live?.started?.epochsDone ?? 0),
    lastEpoch:
      summary.lastTrainLoss === null
        ? null
        : { trainLoss: summary.lastTrainLoss, validationLoss: summary.lastValidationLoss },
  };
}

/** Whether a run waits for another: one trains at a time, and only that one tells its progress. */
export function isQueued(
  run: RunSummary,
  runs: readonly RunSummary[],
  live: Readonly<Record<RunId, LiveRun>>,
): boolean {
  const isRunning = (other: RunSummary) =>
    runStatus(other, live[other.id] ?? null).state === 'running';
  const tells = ({ id }: RunSummary) => Boolean(live[id]?.progress);
  if (!isRunning(run) || tells(run)) return false;
  return runs.some((other) => other.id !== run.id && isRunning(other) && tells(other));
}

/** Stored epochs, then those told since; an epoch done again counts once. */
export function mergeEpochs(
  run: Pick<Run, 'epochs'> | undefined,
  told: LiveRun['epochs'],
): EpochRecord[] {
  const first = told[0]?.epoch ?? Number.POSITIVE_INFINITY;
  return [...(run?.epochs ?? []).filter(({ epoch }) => epoch < first), ...told];
}
