import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Checkpoint, TrainerMessage } from '@shared/contract/trainer-protocol';
import { freshLossWatch, trainerMessageSchema } from '@shared/contract/trainer-protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { startTrainer, type TrainerChild } from '../helpers/trainer-child';
import { makeSeries, makeSpec } from '../helpers/trainer-specs';

const values = makeSeries(100);
const spec = makeSpec({
  windowSteps: 12,
  layers: [
    { kind: 'lstm', units: 6, gates: { forget: { activation: 'hard-sigmoid' } } },
    { kind: 'gru', units: 5 },
    { kind: 'simple-rnn', units: 4, activation: 'softsign' },
  ],
  epochs: 4,
});
const children: TrainerChild[] = [];
const start = async (options: Parameters<typeof startTrainer>[0] = {}) => {
  const child = await startTrainer(options);
  children.push(child);
  return child;
};
afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});

/** Trains and forecasts. @returns what a person would see of it */
async function trainAndForecast(child: TrainerChild) {
  child.post({ kind: 'train', runId: 'run', spec, values, inputs: [], resumeFrom: null });
  const ended = await child.next((message) => eventOf(message, 'ended'));
  const losses = child.messages.flatMap((message) => {
    const epoch = eventOf(message, 'epoch');
    return epoch ? [epoch.record.trainLoss] : [];
  });
  const checkpoint = lastCheckpoint(child);
  child.post({
    kind: 'forecast',
    requestId: 'ask',
    spec,
    values,
    inputs: [],
    originIndex: 76,
    horizonSteps: 24,
    parameters: checkpoint.parameters,
    scaler: checkpoint.scaler,
    channelScalers: checkpoint.channelScalers,
    targetRange: checkpoint.targetRange,
  });
  const done = await child.next((message) => (message.kind === 'forecast-done' ? message : null));
  return { ended, losses, answer: done.answer };
}

type Events = Extract<TrainerMessage, { kind: 'event' }>['event'];

function eventOf<Kind extends Events['kind']>(message: TrainerMessage, kind: Kind) {
  if (message.kind !== 'event' || message.event.kind !== kind) return null;
  return message.event as Extract<Events, { kind: Kind }>;
}

function lastCheckpoint(child: TrainerChild): Checkpoint {
  const found = child.messages.filter((message) => message.kind === 'checkpoint').at(-1);
  if (!found) throw new Error('No checkpoint came');
  return found.checkpoint;
}

test('a forked trainer trains and forecasts natively, and ends with its parent', async () => {
  const child = await start();
  expect(child.runtime).toMatchObject({ engine: 'native', reason: null });
  const { ended, losses, answer } = await trainAndForecast(child);
  expect(ended).toMatchObject({ state: 'finished', error: null });
  expect(losses).toHaveLength(4);
  expect(lastCheckpoint(child).epoch).toBe(4);
  expect(answer.forecast).toHaveLength(24);
  expect(answer.fitted).toHaveLength(76 - 12);
  expect(answer.backtest.values).toHaveLength(answer.backtest.originIndices.length * 24);
  for (const message of child.messages) expect(trainerMessageSchema.parse(message)).toBeTruthy();
  child.disconnect();
  expect(await child.exited).toBe(0);
});

test('the fallback trains the same network to the same losses, and says why it is in use', async () => {
  const native = await trainAndForecast(await start());
  const child = await start({ env: { GATECAST_ENGINE: 'wasm' } });
  expect(child.runtime.engine).toBe('wasm');
  expect(child.runtime.reason).toContain('GATECAST_ENGINE');
  const wasm = await trainAndForecast(child);
  expect(wasm.ended.state).toBe('finished');
  wasm.losses.forEach((loss, epoch) => {
    expect(Math.abs(loss / native.losses[epoch]! - 1)).toBeLessThan(1e-3);
  });
  wasm.answer.forecast.forEach((value, step) => {
    expect(Math.abs(value / native.answer.forecast[step]! - 1)).toBeLessThan(1e-3);
  });
});

test('a native runtime that does not load gives the fallback with the reason', async () => {
  const child = await start({
    preload: resolve(import.meta.dirname, '../fixtures/no-binding.cjs'),
  });
  expect(child.runtime.engine).toBe('wasm');
  expect(child.runtime.reason).toBe('libtensorflow.so.2: cannot open shared object file');
  expect((await trainAndForecast(child)).ended.state).toBe('finished');
});

const parts = resolve(import.meta.dirname, '../../node_modules/.gatecast/parts.json');
const node24: unknown = existsSync(parts)
  ? JSON.parse(readFileSync(parts, 'utf8')).node24?.bin
  : undefined;

describe('under Node 24, as in the newest Electron', () => {
  test('the numbers are the same', async (context) => {
    if (typeof node24 !== 'string') {
      return context.skip('parts.json names no Node 24: run `npm run setup`');
    }
    const newer = await trainAndForecast(await start({ execPath: node24 }));
    const here = await trainAndForecast(await start());
    expect(newer.losses).toEqual(here.losses);
    expect(newer.answer).toEqual(here.answer);
  });
});

test('a cancel ends the run where it is and leaves a checkpoint to resume from', async () => {
  const child = await start();
  const long = { ...spec, epochs: 10_000 };
  child.post({ kind: 'train', runId: 'run', spec: long, values, inputs: [], resumeFrom: null });
  await child.next((message) => eventOf(message, 'epoch'));
  child.post({ kind: 'cancel', runId: 'run' });
  const ended = await child.next((message) => eventOf(message, 'ended'));
  expect(ended.state).toBe('cancelled');
  const checkpoint = lastCheckpoint(child);
  expect(checkpoint.epoch).toBeLessThan(long.epochs);
  child.messages.length = 0;
  child.post({
    kind: 'train',
    runId: 'again',
    spec: { ...long, epochs: checkpoint.epoch + 1 },
    values,
    inputs: [],
    resumeFrom: checkpoint,
  });
  await child.next((message) => eventOf(message, 'ended'));
  expect(lastCheckpoint(child).epoch).toBe(checkpoint.epoch + 1);
});

describe('bad requests are answered and the trainer goes on', () => {
  test('one that is no request', async () => {
    const child = await start();
    child.post({ kind: 'forecast', requestId: 'odd', horizonSteps: -1 });
    const failed = await child.next((message) =>
      message.kind === 'request-failed' ? message : null,
    );
    expect(failed).toMatchObject({ requestId: 'odd', error: { code: 'request-invalid' } });
    child.post('nonsense');
    const other = await child.next((message) =>
      message.kind === 'request-failed' && message.requestId === '' ? message : null,
    );
    expect(other.error.code).toBe('request-invalid');
    expect((await trainAndForecast(child)).ended.state).toBe('finished');
  });

  test.each([
    ['series-too-short', values.subarray(0, 36), { length: 36, window: 12, test: 24, needed: 37 }],
    ['series-constant', new Float64Array(100).fill(7), { value: 7 }],
  ] as const)('a series refused as %s, before anything trains', async (code, series, params) => {
    const child = await start();
    child.post({
      kind: 'train',
      runId: 'run',
      spec,
      values: series.slice(),
      inputs: [],
      resumeFrom: null,
    });
    const ended = await child.next((message) => eventOf(message, 'ended'));
    expect(ended).toMatchObject({ state: 'failed', error: { code, params } });
    expect(child.messages.filter((message) => message.kind === 'event')).toHaveLength(1);
  });

  test('a checkpoint of another network ends the run as failed, with details', async () => {
    const child = await start();
    const resumeFrom = {
      epoch: 1,
      parameters: new Float32Array(3),
      firstMoments: new Float32Array(3),
      secondMoments: new Float32Array(3),
      optimizerSteps: 1,
      randomState: [1, 2, 3, 4],
      scaler: { mean: 0, deviation: 1 },
      targetRange: null,
      watch: freshLossWatch,
      best: null,
    };
    child.post({ kind: 'train', runId: 'run', spec, values, inputs: [], resumeFrom });
    const ended = await child.next((message) => eventOf(message, 'ended'));
    expect(ended).toMatchObject({ state: 'failed', error: { code: 'unexpected' } });
    expect(ended.error?.details).toContain('RangeError');
  });
});
