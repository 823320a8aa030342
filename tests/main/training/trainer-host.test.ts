import { defaultSpec } from '@shared/domain/default-spec';
import { type RunId, runIdSchema } from '@shared/domain/ids';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunObserver } from '../../../main/training/trainer-connection';
import { TrainerHost } from '../../../main/training/trainer-host';
import { FakeTrainer } from './fake-trainer';

const spec = defaultSpec({ cell: 'lstm', seasonSteps: 1, length: 200 });
const silent: RunObserver = { onEvent: () => undefined, onCheckpoint: () => undefined };
const one = runIdSchema.parse('one');
const two = runIdSchema.parse('two');

let trainers: FakeTrainer[];
let host: TrainerHost;

beforeEach(() => {
  trainers = [];
  host = new TrainerHost({
    gracePeriodMs: 2000,
    readyTimeoutMs: 60_000,
    spawn: () => {
      const trainer = new FakeTrainer();
      trainers.push(trainer);
      return trainer;
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const train = (runId: RunId, observer = silent) =>
  host.train(
    { runId, spec, values: new Float64Array(200), inputs: [], resumeFrom: null },
    observer,
  );

/** The n-th trainer, once it has been asked for something of this kind. */
async function asked(index: number, kind: string): Promise<FakeTrainer> {
  await vi.waitUntil(() => trainers[index]?.requests.some((request) => request.kind === kind));
  return trainers[index]!;
}

async function started(runId: RunId, observer = silent) {
  const end = train(runId, observer);
  await vi.waitUntil(() => trainers.length > 0);
  trainers.at(-1)!.ready();
  const trainer = await asked(trainers.length - 1, 'train');
  return { end, trainer };
}

const ended = (runId: RunId, state: 'finished' | 'cancelled') =>
  ({ kind: 'event', event: { kind: 'ended', runId, state, error: null } }) as const;

describe('TrainerHost', () => {
  it('starts one process ahead and tells what it runs on', async () => {
    const [first, second] = [host.prepare(), host.prepare()];
    trainers[0]!.ready();
    expect(await first).toEqual(await second);
    expect(await first).toMatchObject({ ok: true, value: { engine: 'native' } });
    expect(trainers).toHaveLength(1);
  });

  it('hands on what a run tells until its end', async () => {
    const observer = { onEvent: vi.fn(), onCheckpoint: vi.fn() };
    const { end, trainer } = await started(one, observer);
    const record = {
      epoch: 1,
      trainLoss: 1,
      validationLoss: null,
      gradientNorm: 1,
      clippedShare: 0,
      layerNorms: [1],
      learningRate: 0.1,
      durationMs: 5,
    };
    trainer.say({ kind: 'event', event: { kind: 'epoch', runId: one, record } });
    trainer.say({ kind: 'event', event: { kind: 'epoch', runId: two, record } });
    trainer.say(ended(one, 'finished'));
    expect(await end).toEqual({ state: 'finished', error: null });
    expect(observer.onEvent).toHaveBeenCalledTimes(1);
  });

  it('cancels with a message, without a kill', async () => {
    const { end, trainer } = await started(one);
    const cancelled = host.cancel(one);
    expect(trainer.requests.at(-1)).toEqual({ kind: 'cancel', runId: one });
    trainer.say(ended(one, 'cancelled'));
    await cancelled;
    expect(await end).toEqual({ state: 'cancelled', error: null });
    expect(trainer.killed).toBe(0);
  });

  it('kills what does not answer a cancel within the grace period', async () => {
    const { end, trainer } = await started(one);
    vi.useFakeTimers();
    const cancelled = host.cancel(one);
    await vi.advanceTimersByTimeAsync(1999);
    expect(trainer.killed).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await cancelled;
    expect(trainer.killed).toBe(1);
    expect(await end).toEqual({ state: 'cancelled', error: null });
  });

  it('tells of a crash and starts another process at the next need', async () => {
    const { end, trainer } = await started(one);
    trainer.exit(139);
    expect(await end).toMatchObject({
      state: 'interrupted',
      error: { code: 'trainer-crashed', params: { reason: 'exit code 139' } },
    });
    const again = host.prepare();
    expect(trainers).toHaveLength(2);
    trainers[1]!.ready();
    expect((await again).ok).toBe(true);
  });

  it('takes an unknown message for a crash', async () => {
    const { end, trainer } = await started(one);
    trainer.sayRaw({ kind: 'surprise' });
    expect((await end).error?.code).toBe('trainer-crashed');
    expect(trainer.killed).toBe(1);
  });

  it('says why no process could start', async () => {
    const waiting = host.prepare();
    trainers[0]!.exit(1);
    expect(await waiting).toMatchObject({
      error: { code: 'trainer-unavailable', params: { reason: 'exit code 1' } },
    });
    const broken = new TrainerHost({
      spawn: () => {
        throw new Error('no such file');
      },
    });
    expect(await broken.prepare()).toMatchObject({ error: { params: { reason: 'no such file' } } });
  });

  it('gives up on a process that never gets ready', async () => {
    vi.useFakeTimers();
    const waiting = host.prepare();
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await waiting).ok).toBe(false);
    expect(trainers[0]!.killed).toBe(1);
  });

  it('trains one run after the other, and strikes off one that waits', async () => {
    const { end, trainer } = await started(one);
    const waiting = train(two);
    await host.cancel(two);
    expect(await waiting).toEqual({ state: 'cancelled', error: null });
    trainer.say(ended(one, 'finished'));
    await end;
    const three = train(runIdSchema.parse('three'));
    await vi.waitUntil(() => trainer.requests.length === 2);
    expect(trainer.requests.map((request) => 'runId' in request && request.runId)).toEqual([
      'one',
      'three',
    ]);
    trainer.say(ended(runIdSchema.parse('three'), 'finished'));
    await three;
  });

  it('answers a forecast, a failed one and one whose trainer died', async () => {
    const request = {
      spec,
      values: new Float64Array(9),
      inputs: [],
      originIndex: 9,
      horizonSteps: 1,
      parameters: new Float32Array(1),
      scaler: { mean: 0, deviation: 1 },
      channelScalers: [],
      targetRange: null,
    };
    const asking = ['a', 'b', 'c'].map((requestId) => host.forecast({ requestId, ...request }));
    trainers[0]!.ready();
    await vi.waitUntil(() => trainers[0]!.requests.length === 3);
    const answer = {
      forecast: Float64Array.of(1),
      fitted: new Float64Array(),
      backtest: { originIndices: [], values: new Float64Array() },
      distribution: null,
    };
    trainers[0]!.say({ kind: 'forecast-done', requestId: 'b', answer });
    const error = { code: 'series-too-short', params: {} } as const;
    trainers[0]!.say({ kind: 'request-failed', requestId: 'a', error });
    trainers[0]!.exit(null);
    const [a, b, c] = await Promise.all(asking);
    expect(a).toEqual({ ok: false, error });
    expect(b).toEqual({ ok: true, value: answer });
    expect(c).toMatchObject({ ok: false, error: { code: 'trainer-crashed' } });
  });

  it('reaps at close: the run is interrupted without an error, and nothing starts again', async () => {
    const { end, trainer } = await started(one);
    const waiting = train(two);
    await host.close();
    expect(trainer.killed).toBe(1);
    expect(await end).toEqual({ state: 'interrupted', error: null });
    expect(await waiting).toEqual({ state: 'interrupted', error: null });
    expect((await host.prepare()).ok).toBe(false);
    expect(trainers).toHaveLength(1);
  });
});
