import type { Checkpoint, TargetRange } from '@shared/contract/trainer-protocol';
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
  createNetwork: (targetRange: TargetRange | null) => createNetwork(runtime, spec, targetRange),
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

type Parts = Parameters<typeof makeSpec>[0];
const lstm = { kind: 'lstm', units: 6 } as const;
const gru = { kind: 'gru', units: 5 } as const;

/** One spec for each thing that a checkpoint has to carry over a break. */
const remembering: [string, Parts][] = [
  [
    'dropout masks',
    {
      layers: [
        { ...lstm, recurrentDropout: 0.3 },
        { kind: 'dropout', rate: 0.4 },
      ],
    },
  ],
  [
    'moving statistics',
    {
      layers: [
        { ...gru, normalization: { placement: 'before' } },
        { kind: 'dense', units: 4, normalization: {} },
      ],
    },
  ],
  ['velocities', { layers: [gru], optimizer: { kind: 'sgd', momentum: 0.9, nesterov: true } }],
  [
    'mean squares',
    { layers: [gru], optimizer: { kind: 'rmsprop', momentum: 0.5, learningRate: 0.001 } },
  ],
  ['decayed weights', { layers: [lstm], optimizer: { kind: 'adamw', weightDecay: 0.1 } }],
  [
    "a plateau's counts",
    {
      layers: [lstm],
      optimizer: { kind: 'sgd', learningRate: 1 },
      schedule: { kind: 'plateau', patienceEpochs: 1 },
      warmUpEpochs: 1.5,
    },
  ],
  ['a cosine and its warm-up', { layers: [gru], schedule: { kind: 'cosine' }, warmUpEpochs: 3 }],
  [
    'the best epoch',
    {
      layers: [lstm],
      optimizer: { kind: 'adam', learningRate: 0.1 },
      earlyStopping: { patienceEpochs: 4 },
    },
  ],
  [
    'states between batches',
    { layers: [lstm, gru], order: 'stateful', batchSize: 3, windowSteps: 6 },
  ],
  [
    'the range of a softmax',
    {
      layers: [gru],
      output: { kind: 'softmax', bins: 9 },
      loss: { kind: 'cross-entropy' },
      level: 'window',
    },
  ],
  [
    'a decoder',
    {
      layers: [{ ...lstm, bidirectional: {} }, gru],
      sequence: 'one-to-many',
      outputSteps: 5,
      loss: { kind: 'huber' },
    },
  ],
  [
    'a value at each step',
    {
      layers: [lstm],
      sequence: 'many-to-many',
      level: 'window',
      sampleWeights: { kind: 'recency', halfLifeSteps: 30 },
      order: 'sequential',
      loss: { kind: 'pinball', quantile: 0.7 },
    },
  ],
];

describe.each(remembering)('a run with %s', (_what, parts) => {
  const spec = makeSpec({ windowSteps: 12, epochs: 9, seed: 3, ...parts });

  test('gives the very numbers again, in one go or in parts', async () => {
    const unbroken = await train(spec);
    expect(unbroken.ended).toMatchObject({ state: 'finished', error: null });
    expect(await train(spec)).toMatchObject({ losses: unbroken.losses });
    let part = await cancelAfter(spec, 2);
    const losses = [...part.losses];
    for (const epoch of [5, spec.epochs]) {
      const resumeFrom = structuredClone(part.lastCheckpoint!);
      if (resumeFrom.epoch < epoch) part = await cancelAfter(spec, epoch, resumeFrom);
      losses.push(...(resumeFrom.epoch < epoch ? part.losses : []));
    }
    expect(losses).toEqual(unbroken.losses);
    expect(part.lastCheckpoint).toEqual(unbroken.lastCheckpoint);
  });

  test('learns', async () => {
    const record = await train({ ...spec, epochs: 40, earlyStopping: null });
    const [first, ...others] = record.of('epoch').map((event) => event.record.trainLoss);
    expect(Math.min(...others)).toBeLessThan(0.8 * first!);
  });
});

/** Trains until an epoch is done, then cancels; later batches are struck from the record. */
async function cancelAfter(spec: NetworkSpec, epoch: number, resumeFrom?: Checkpoint) {
  const record = new FitRecord();
  record.onEvent = (event) => {
    if (event.kind === 'epoch' && event.record.epoch === epoch) record.controller.abort();
  };
  return train(spec, { record, ...(resumeFrom && { resumeFrom }) });
}

test('early stopping forecasts with the best epoch, not with the last', async () => {
  const spec = makeSpec({
    windowSteps: 12,
    layers: [lstm],
    optimizer: { kind: 'adam', learningRate: 0.2 },
    epochs: 200,
    earlyStopping: { patienceEpochs: 5 },
  });
  const record = await train(spec);
  const losses = record.of('epoch').map((event) => event.record.validationLoss!);
  const { best, epoch } = record.lastCheckpoint!;
  expect(epoch).toBeLessThan(200);
  expect(epoch).toBe(losses.length);
  expect(best).toMatchObject({ epoch: epoch - 5, loss: Math.min(...losses) });
  expect(losses[best!.epoch - 1]).toBe(best!.loss);
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
  // The last good weights are kept, also where not one epoch was whole.
  const { parameters, epoch } = record.lastCheckpoint!;
  expect(epoch).toBe(Number(error?.params.epoch) - 1);
  expect(parameters.every(Number.isFinite)).toBe(true);
  const network = createNetwork(runtime, spec);
  network.parameters.set(parameters);
  expect(network.predict(new Float32Array(90).fill(0.5)).every(Number.isFinite)).toBe(true);
});

test('batch size 1 is one update a window', async () => {
  const spec = makeSpec({ windowSteps: 12, layers: [gru], batchSize: 1, epochs: 2 });
  const record = await train(spec);
  const { trainWindows, batchesPerEpoch } = record.of('started')[0]!;
  expect(batchesPerEpoch).toBe(trainWindows);
  expect(record.lastCheckpoint?.optimizerSteps).toBe(2 * trainWindows);
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
