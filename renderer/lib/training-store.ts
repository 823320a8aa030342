import type { RunId } from '@shared/domain/ids';
import type { EpochRecord } from '@shared/domain/run';
import type { BatchPoint, TrainingEvent } from '@shared/domain/training-event';
import { create } from 'zustand';
import { thinByHalf } from './thin-by-half';

type Started = Extract<TrainingEvent, { kind: 'started' }>;
type Progress = Extract<TrainingEvent, { kind: 'progress' }>;
type Ended = Extract<TrainingEvent, { kind: 'ended' }>;

/** Batch points kept of one run; halved when reached, so that memory stays flat. */
export const maxBatchPoints = 2000;

/** What a run told since the page was opened; the run store in main knows the rest. */
export interface LiveRun {
  started: Started | null;
  progress: Omit<Progress, 'batches'> | null;
  batches: readonly BatchPoint[];
  /** Every how many-th batch is kept. */
  batchStride: number;
  epochs: readonly EpochRecord[];
  ended: Ended | null;
}

interface TrainingState {
  live: Readonly<Record<RunId, LiveRun>>;
}

export const useTrainingStore = create<TrainingState>()(() => ({ live: {} }));

/** One store update for all events of a frame. */
export function applyTrainingEvents(events: readonly TrainingEvent[]): void {
  useTrainingStore.setState(({ live }) => {
    const next = { ...live };
    for (const event of events) {
      next[event.runId] = reduceEvent(next[event.runId] ?? emptyLiveRun, event);
    }
    return { live: next };
  });
}

/** The end of its earlier part no longer says how the run stands. */
export function markResumed(runId: RunId): void {
  useTrainingStore.setState(({ live }) => {
    const run = live[runId];
    return run ? { live: { ...live, [runId]: { ...run, progress: null, ended: null } } } : {};
  });
}

export const forgetLiveRuns = (): void => useTrainingStore.setState({ live: {} });

const emptyLiveRun: LiveRun = {
  started: null,
  progress: null,
  batches: [],
  batchStride: 1,
  epochs: [],
  ended: null,
};

function reduceEvent(run: LiveRun, event: TrainingEvent): LiveRun {
  switch (event.kind) {
    case 'started':
      return { ...emptyLiveRun, started: event };
    case 'progress': {
      const { batches, ...progress } = event;
      return { ...run, ...appendBatches(run, batches), progress };
    }
    case 'epoch':
      return { ...run, epochs: [...run.epochs, event.record] };
    case 'ended':
      return { ...run, ended: event };
  }
}

function appendBatches(run: LiveRun, added: readonly BatchPoint[]) {
  let stride = run.batchStride;
  let batches = [...run.batches, ...added.filter(({ batch }) => batch % stride === 0)];
  while (batches.length > maxBatchPoints) {
    batches = thinByHalf(batches);
    stride *= 2;
  }
  return { batches, batchStride: stride };
}
