import type { NetworkSpec } from '@shared/domain/network-spec';
import { describe, expect, test, vi } from 'vitest';
import { createNetwork } from '../../main/trainer/create-network';
import { nativeRuntime } from '../helpers/native-runtime';
import { FitRecord, recordFit } from '../helpers/record-fit';
import { makeSeries, makeSpec } from '../helpers/trainer-specs';

const runtime = nativeRuntime();
const values = makeSeries(144);
const engineFor = (spec: NetworkSpec) => ({
  name: 'native' as const,
  createNetwork: () => createNetwork(runtime, spec),
});
const train = (spec: NetworkSpec, options: Parameters<typeof recordFit>[3] = {}) =>
  recordFit(spec, values, engineFor(spec), options);

const kinds = ['lstm', 'gru', 'simple-rnn'] as const;

describe.each(kinds)('%s', (kind) => {
  const spec = makeSpec({ windowSteps: 12, layers: [{ kind, units: 16 }], epochs: 12, seed: 3 });

  test('learns: the loss falls to a fifth', async () => {
    const record = await train({ ...spec, epochs: 60 });
    const losses = record.of('epoch').map((event) => event.record.trainLoss);
    expect(record.ended).toMatchObject({ state: 'finished', error: null });
    expect(losses.at(-1)!).toBeLessThan(losses[0]! / 5);
  });

  test('the same seed gives the same numbers, another seed others', async () => {
    const first = await train(spec);
    const second = await train(spec);
    const other = await train({ ...spec, seed: 4 });
    expect(second.losses).toEqual(first.losses);
    expect(second.lastCheckpoint).toEqual(first.lastCheckpoint);
    expect(other.losses).not.toEqual(first.losses);
  });

  test('a resumed run gives the very numbers of an unbroken one', async () => {
    const unbroken = await train(spec);
    const half = await train({ ...spec, epochs: 5 });
    expect(half.lastCheckpoint?.epoch).toBe(5);
    const resumed = await train(spec, { resumeFrom: structuredClone(half.lastCheckpoint!) });
    expect(resumed.of('started')[0]).toMatchObject({ epochsDone: 5 });
    expect(resumed.lastCheckpoint).toEqual(unbroken.lastCheckpoint);
    expect([...half.losses, ...resumed.losses]).toEqual(unbroken.losses);
  });
});

test('an exploding network is stopped at the batch whose loss is not finite', async () => {
  const spec = makeSpec({
    windowSteps: 90,
    // No saturation, a huge rate and no clipping: h grows with the 90th power of the weights.
    layers: [{ kind: 'simple-rnn', units: 8, activation: 'linear' }],
    optimizer: { kind: 'adam', learningRate: 1 },
    clipping: { kind: 'off' },
  });
  const record = await train(spec);
  const error = record.ended?.error;
  expect(record.ended?.state).toBe('failed');
  expect(error?.code).toBe('training-diverged');
  expect(['NaN', 'Infinity']).toContain(error?.params.value);
  // Every batch before was finite, and none came after.
  expect(record.losses.every(Number.isFinite)).toBe(true);
  expect(error?.params.batch).toBe(record.losses.length + 1);
});

test('a cancel ends the run where it is, with the last whole epoch as checkpoint', async () => {
  const spec = makeSpec({ windowSteps: 24, layers: [{ kind: 'lstm', units: 64 }], epochs: 5000 });
  const record = new FitRecord();
  const training = train(spec, { record });
  await vi.waitFor(() => expect(record.of('epoch').length).toBeGreaterThan(1));
  record.controller.abort();
  await training;
  expect(record.of('epoch').length).toBeLessThan(spec.epochs);
  expect(record.ended).toMatchObject({ state: 'cancelled', error: null });
  expect(record.lastCheckpoint?.epoch).toBe(record.of('epoch').at(-1)?.record.epoch);
});

test('progress is told at most about 20 times a second, and not a batch is lost', async () => {
  const spec = makeSpec({
    windowSteps: 6,
    layers: [{ kind: 'lstm', units: 4 }],
    epochs: 1,
    batchSize: 1,
  });
  const long = makeSeries(3000);
  const startedAt = performance.now();
  const record = await recordFit(spec, long, engineFor(spec));
  const seconds = (performance.now() - startedAt) / 1000;
  expect(record.of('progress').length).toBeLessThanOrEqual(20 * seconds + 2);
  for (const event of record.of('progress')) expect(event.batches.length).toBeLessThanOrEqual(200);
  expect(record.of('progress').at(-1)).toMatchObject({ value: 1, epoch: 1 });
});
