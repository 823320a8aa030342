import { trainerPortMessage } from '@shared/contract/bridge';
import { runIdSchema } from '@shared/domain/ids';
import type { TrainingEvent } from '@shared/domain/training-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { thinTo } from '@/components/plot/thin-to';
import { listenForTrainerPorts } from '@/lib/training-port';
import {
  applyTrainingEvents,
  forgetLiveRuns,
  markResumed,
  maxBatchPoints,
  useTrainingStore,
} from '@/lib/training-store';

const runId = runIdSchema.parse('r1');

const progress = (first: number, count: number): TrainingEvent => ({
  kind: 'progress',
  runId,
  value: 0.5,
  epoch: 1,
  batchesPerSecond: 10,
  timeLeftMs: 1000,
  batches: Array.from({ length: count }, (_, index) => ({
    batch: first + index,
    loss: 1,
    learningRate: 0.005,
    gradientNorm: 1,
    clippedNorm: 1,
    layerNorms: [1],
    clippedLayerNorms: [1],
  })),
});

const live = () => useTrainingStore.getState().live[runId];

beforeEach(forgetLiveRuns);

describe('training store', () => {
  it('updates once for all events of a frame', () => {
    const heard = vi.fn();
    const unsubscribe = useTrainingStore.subscribe(heard);
    applyTrainingEvents([progress(1, 5), progress(6, 5)]);
    unsubscribe();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(live()?.batches).toHaveLength(10);
  });

  it('stays below the cap whatever streams in, evenly thinned to the end', () => {
    for (let first = 1; first <= 100_000; first += 200) applyTrainingEvents([progress(first, 200)]);
    const { batches, batchStride } = live()!;
    expect(batches.length).toBeLessThanOrEqual(maxBatchPoints);
    expect(batches.length).toBeGreaterThan(maxBatchPoints / 4);
    expect(batches[batches.length - 1]!.batch).toBeGreaterThan(100_000 - 2 * batchStride);
  });

  it('forgets the end of an earlier part when a run is resumed', () => {
    applyTrainingEvents([{ kind: 'ended', runId, state: 'cancelled', error: null }]);
    markResumed(runId);
    expect(live()?.ended).toBeNull();
  });
});

describe('trainer port', () => {
  it('parses what comes, drops what is out of contract, applies once a frame', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const apply = vi.fn();
    const stop = listenForTrainerPorts(window, apply);
    const { port1, port2 } = new MessageChannel();
    const message = new MessageEvent('message', {
      data: { kind: trainerPortMessage },
      source: window,
    });
    Object.defineProperty(message, 'ports', { value: [port2] });
    window.dispatchEvent(message);
    for (const data of [progress(1, 2), { kind: 'nonsense' }, progress(3, 2)]) {
      port1.postMessage(data);
    }
    await vi.waitFor(() => expect(apply.mock.calls.flat(2)).toHaveLength(2));
    expect(complain).toHaveBeenCalledTimes(1);
    stop();
    port1.close();
    complain.mockRestore();
  });
});

describe('thinTo', () => {
  it('keeps the last item and no more than asked for', () => {
    const items = Array.from({ length: 1001 }, (_, index) => index);
    const thin = thinTo(items, 100);
    expect(thin.length).toBeLessThanOrEqual(100);
    expect(thin[thin.length - 1]).toBe(1000);
  });
});
