import { defaultSpec } from '@shared/domain/default-spec';
import { datasetIdSchema, runIdSchema } from '@shared/domain/ids';
import type { RunSummary } from '@shared/domain/run';
import { afterEach, expect, it } from 'vitest';
import { isQueued } from '@/features/training/run-status';
import {
  applyTrainingEvents,
  forgetLiveRuns,
  markResumed,
  useTrainingStore,
} from '@/lib/training-store';

const run = (id: string, changes: Partial<RunSummary> = {}): RunSummary => ({
  id: runIdSchema.parse(id),
  datasetId: datasetIdSchema.parse('d1'),
  datasetName: 'air-passengers',
  datasetRevision: 1,
  seriesName: 'Passengers',
  spec: defaultSpec({ cell: 'lstm', seasonSteps: 12, length: 144 }),
  state: 'running',
  engine: 'native',
  startedAt: 0,
  endedAt: null,
  epochsDone: 0,
  lastTrainLoss: null,
  lastValidationLoss: null,
  error: null,
  ...changes,
});

const tellProgress = (id: string) =>
  applyTrainingEvents([
    {
      kind: 'progress',
      runId: runIdSchema.parse(id),
      value: 0.5,
      epoch: 1,
      batchesPerSecond: 10,
      timeLeftMs: 1000,
      batches: [],
    },
  ]);

const live = () => useTrainingStore.getState().live;

afterEach(forgetLiveRuns);

it('says that a run waits while another one tells its progress', () => {
  const [first, second] = [run('r1'), run('r2')];
  const runs = [second, first];
  expect(isQueued(second, runs, live())).toBe(false);
  tellProgress('r1');
  expect(isQueued(second, runs, live())).toBe(true);
  expect(isQueued(first, runs, live())).toBe(false);
});

it('says no more so when the other one ended, or this one did', () => {
  const second = run('r2');
  tellProgress('r1');
  expect(isQueued(second, [second, run('r1', { state: 'finished' })], live())).toBe(false);
  const cancelled = run('r2', { state: 'cancelled' });
  expect(isQueued(cancelled, [cancelled, run('r1')], live())).toBe(false);
});

it('says so of an older run that was resumed', () => {
  const [first, second] = [run('r1'), run('r2', { startedAt: 1 })];
  tellProgress('r1');
  markResumed(first.id);
  tellProgress('r2');
  expect(isQueued(first, [second, first], live())).toBe(true);
});
