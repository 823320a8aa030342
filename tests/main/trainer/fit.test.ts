import { planStages } from '@shared/domain/network/plan-stages';
import { describe, expect, test } from 'vitest';
import { type FakeAnswers, type FakeNetwork, fakeNetwork } from '../../helpers/fake-network';
import { FitRecord, recordFit } from '../../helpers/record-fit';
import { makeSeries, makeSpec } from '../../helpers/trainer-specs';

// 60 values, 24 tested, window 4: 32 windows, 3 validate, 29 train, 4 batches of at most 8.
const spec = makeSpec({
  windowSteps: 4,
  layers: [{ kind: 'lstm', units: 1 }],
  epochs: 3,
  batchSize: 8,
});
const values = makeSeries(60);
const BATCHES = 4;
const { parameterCount } = planStages(spec);

const fake = (answers: FakeAnswers = {}) =>
  fakeNetwork({ windowSteps: 4, parameterCount, ...answers });
const engineOf = (network: FakeNetwork) => ({
  name: 'native' as const,
  createNetwork: () => network,
});

test('tells the start, each epoch and one end, and frees the network', async () => {
  const network = fake();
  const record = await recordFit(spec, values, engineOf(network));
  expect(record.events[0]).toEqual({
    kind: 'started',
    runId: 'run',
    engine: 'native',
    parameterCount,
    trainWindows: 29,
    validationWindows: 3,
    batchesPerEpoch: BATCHES,
    epochs: 3,
    epochsDone: 0,
  });
  expect(record.of('epoch').map(({ record: { epoch } }) => epoch)).toEqual([1, 2, 3]);
  expect(record.of('epoch')[0]?.record).toMatchObject({ trainLoss: 1, validationLoss: 0.5 });
  expect(record.events.at(-1)).toEqual({
    kind: 'ended',
    runId: 'run',
    state: 'finished',
    error: null,
  });
  expect(record.losses).toHaveLength(3 * BATCHES);
  expect(record.lastCheckpoint?.epoch).toBe(3);
  expect(network.disposed).toBe(true);
});

test('fast epochs share progress events and checkpoints, but the last always comes', async () => {
  const network = fake();
  const startedAt = performance.now();
  const record = await recordFit({ ...spec, epochs: 50 }, values, engineOf(network));
  const seconds = (performance.now() - startedAt) / 1000;
  expect(record.of('epoch')).toHaveLength(50);
  expect(record.of('progress').length).toBeLessThanOrEqual(20 * seconds + 1);
  expect(record.of('progress').at(-1)?.value).toBe(1);
  expect(record.checkpoints.length).toBeLessThanOrEqual(5 * seconds + 2);
  expect(record.lastCheckpoint?.epoch).toBe(50);
  expect(record.lastCheckpoint?.parameters[0]).toBe(50 * BATCHES);
});

describe('a loss that is not finite', () => {
  test.each([
    [{ loss: Number.NaN }, 'NaN'],
    [{ loss: Number.POSITIVE_INFINITY }, 'Infinity'],
    [{ gradient: { before: Number.NaN, after: Number.NaN } }, 'NaN'],
  ])('%o stops the run at its batch and keeps the last whole epoch', async (result, value) => {
    const network = fake({
      trainBatch: (batch) => (batch === 10 ? result : {}),
    });
    const record = await recordFit(spec, values, engineOf(network));
    expect(record.ended).toMatchObject({
      state: 'failed',
      error: { code: 'training-diverged', params: { value, epoch: 3, batch: 10 } },
    });
    expect(record.losses).toHaveLength(9);
    expect(record.lastCheckpoint?.epoch).toBe(2);
    expect(record.lastCheckpoint?.parameters[0]).toBe(2 * BATCHES);
  });
});

test('a loss that is not finite in the first epoch leaves the last weights that gave a finite one', async () => {
  const network = fake({ trainBatch: (batch) => (batch === 3 ? { loss: Number.NaN } : {}) });
  const record = await recordFit(spec, values, engineOf(network));
  expect(record.ended?.error).toMatchObject({ params: { epoch: 1, batch: 3 } });
  // Batch 2 started from what batch 1 had made, and its loss was finite.
  expect(record.checkpoints).toHaveLength(1);
  expect(record.lastCheckpoint).toMatchObject({ epoch: 0, best: null });
  expect(record.lastCheckpoint?.parameters[0]).toBe(1);
});

test('one that is not finite from the first batch on leaves nothing', async () => {
  const network = fake({ trainBatch: () => ({ loss: Number.NaN }) });
  expect((await recordFit(spec, values, engineOf(network))).checkpoints).toEqual([]);
});

test('a validation loss that is not finite stops the run too', async () => {
  const network = fake({ evaluate: () => Number.NaN });
  const record = await recordFit(spec, values, engineOf(network));
  expect(record.ended?.error).toMatchObject({
    code: 'training-diverged',
    params: { epoch: 1, batch: BATCHES },
  });
});

test('a cancel ends the run before the next batch, with the last whole epoch', async () => {
  const record = new FitRecord();
  const network = fake({
    trainBatch(batch) {
      if (batch === 6) record.controller.abort();
      return {};
    },
  });
  await recordFit(spec, values, engineOf(network), { record });
  expect(record.ended).toMatchObject({ state: 'cancelled', error: null });
  expect(record.losses).toHaveLength(6);
  expect(record.lastCheckpoint?.epoch).toBe(1);
});

test('a run cancelled in its first epoch leaves no checkpoint', async () => {
  const record = new FitRecord();
  record.controller.abort();
  await recordFit(spec, values, engineOf(fake()), { record });
  expect(record.ended?.state).toBe('cancelled');
  expect(record.checkpoints).toEqual([]);
});

test('an unexpected throw ends the run as failed, with the details', async () => {
  const network = fake({
    trainBatch() {
      throw new TypeError('kernel gone');
    },
  });
  const record = await recordFit(spec, values, engineOf(network));
  expect(record.ended).toMatchObject({
    state: 'failed',
    error: { code: 'unexpected', params: { reason: 'kernel gone' } },
  });
  expect(record.ended?.error?.details).toContain('TypeError');
  expect(network.disposed).toBe(true);
});

test('a series that is too short is refused before a network is built', async () => {
  let built = 0;
  const record = await recordFit(spec, values.slice(0, 28), {
    name: 'native',
    createNetwork() {
      built += 1;
      return fake();
    },
  });
  expect(record.events).toHaveLength(1);
  expect(record.ended?.error?.code).toBe('series-too-short');
  expect(built).toBe(0);
});

test('every batch tells its norms before and after clipping, by layer and in all', async () => {
  const layers = [
    { before: 3, after: 1.5 },
    { before: 4, after: 2 },
  ];
  const network = fake({
    trainBatch: (batch) =>
      batch === 2 ? { gradient: { before: 5, after: 2.5 }, layers } : { layers },
  });
  const rate = {
    ...spec,
    optimizer: { kind: 'sgd', learningRate: 0.25, momentum: 0, nesterov: false },
  } as const;
  const record = await recordFit({ ...rate, epochs: 1 }, values, engineOf(network));
  expect(record.of('progress').flatMap((event) => event.batches)[1]).toEqual({
    batch: 2,
    loss: 1,
    learningRate: 0.25,
    gradientNorm: 5,
    clippedNorm: 2.5,
    layerNorms: [3, 4],
    clippedLayerNorms: [1.5, 2],
  });
  expect(record.of('epoch')[0]?.record).toMatchObject({
    gradientNorm: (1 + 5 + 1 + 1) / 4,
    clippedShare: 1 / 4,
    layerNorms: [3, 4],
    learningRate: 0.25,
  });
});

test('batch size 1 is one backpropagation a window', async () => {
  const network = fake();
  await recordFit({ ...spec, batchSize: 1, epochs: 2 }, values, engineOf(network));
  expect(network.trained).toHaveLength(2 * 29);
  for (const batch of network.trained) {
    expect([batch.windows.length, batch.targets.length]).toEqual([4, 1]);
  }
});

test('the training loss is the mean over windows, each with its weight', async () => {
  const network = fake({
    trainBatch: (_batch, { weights }) => ({
      loss: weights!.reduce((sum, weight) => sum + weight, 0) / weights!.length,
    }),
  });
  const recency = { ...spec, sampleWeights: { kind: 'recency', halfLifeSteps: 5 } } as const;
  const record = await recordFit({ ...recency, epochs: 1 }, values, engineOf(network));
  expect(record.of('epoch')[0]?.record.trainLoss).toBeCloseTo(1, 5);
});

describe('early stopping', () => {
  const stopping = {
    ...spec,
    epochs: 20,
    earlyStopping: { patienceEpochs: 3, minimumImprovement: 0 },
  };
  /** Validation losses by epoch: lowest in the third. */
  const losses = [5, 4, 3, 3.5, 3.2, 3.1, 1];

  test('ends the run as finished and keeps the best weights', async () => {
    let epoch = 0;
    const network = fake({ evaluate: () => losses[epoch++]! });
    const record = await recordFit(stopping, values, engineOf(network));
    expect(record.ended).toMatchObject({ state: 'finished', error: null });
    expect(record.of('epoch')).toHaveLength(6);
    const { lastCheckpoint } = record;
    expect(lastCheckpoint).toMatchObject({ epoch: 6, best: { epoch: 3, loss: 3 } });
    expect(lastCheckpoint?.best?.parameters[0]).toBe(3 * BATCHES);
    expect(lastCheckpoint?.parameters[0]).toBe(6 * BATCHES);
  });

  test('resumes with its count: it stops where the unbroken run did', async () => {
    for (let broken = 1; broken <= 6; broken++) {
      let epoch = 0;
      const evaluate = () => losses[epoch++]!;
      const first = await recordFit(
        { ...stopping, epochs: broken },
        values,
        engineOf(fake({ evaluate })),
      );
      const record = await recordFit(stopping, values, engineOf(fake({ evaluate })), {
        resumeFrom: first.lastCheckpoint!,
      });
      expect(record.of('epoch').map((event) => event.record.epoch)).toEqual(
        Array.from({ length: 6 - broken }, (_, index) => broken + 1 + index),
      );
      if (broken < 6) expect(record.lastCheckpoint?.best).toMatchObject({ epoch: 3, loss: 3 });
    }
  });

  test('a spec without it keeps no best', async () => {
    const record = await recordFit(spec, values, engineOf(fake()));
    expect(record.lastCheckpoint?.best).toBeNull();
  });
});

test('a plateau schedule reduces the rate, watching the training loss where nothing validates', async () => {
  const network = fake({ trainBatch: () => ({ loss: 1 }) });
  const plateau = {
    ...spec,
    epochs: 6,
    schedule: { kind: 'plateau', patienceEpochs: 2, factor: 0.5, finalShare: 0 },
    split: { testSteps: 24, validationShare: 0 },
  } as const;
  const record = await recordFit(plateau, values, engineOf(network));
  const { learningRate } = spec.optimizer;
  expect(record.of('epoch').map((event) => event.record.learningRate)).toEqual(
    [1, 1, 1, 0.5, 0.5, 0.25].map((share) => share * learningRate),
  );
});

describe('stateful training', () => {
  // 60 values, window 4, 24 tested: 29 windows train, 8 of them without overlap.
  const stateful = { ...spec, order: 'stateful', batchSize: 2, epochs: 2 } as const;

  test('carries states from batch to batch, and from zeros at each epoch', async () => {
    const network = fake();
    await recordFit(stateful, values, engineOf(network));
    expect(network.carried).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
    for (const batch of network.trained) expect(batch.windows).toHaveLength(2 * 4);
    // Each row's next window starts where the former ended: its target is the next one's first value.
    for (const at of [0, 1, 2]) {
      expect(network.trained[at + 1]!.windows[0]).toBe(network.trained[at]!.targets[0]);
      expect(network.trained[at + 1]!.windows[4]).toBe(network.trained[at]!.targets[1]);
    }
  });

  test('validates each window behind the windows before it, as it forecasts', async () => {
    const evaluated: [number, number][] = [];
    const seen: number[] = [];
    const network = fake({
      evaluate: ({ windows }, carried) => {
        evaluated.push([windows.length / 4, carried]);
        return 1;
      },
      predict: (_window, carried) => {
        seen.push(carried);
        return 0;
      },
    });
    await recordFit({ ...stateful, epochs: 1 }, values, engineOf(network));
    // The 3 validation windows have more than 4 windows before them each.
    expect(evaluated).toEqual([[3, 4]]);
    expect(seen).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
  });

  test('other orders start every batch from zeros', async () => {
    const network = fake();
    await recordFit(spec, values, engineOf(network));
    expect(new Set(network.carried)).toEqual(new Set([0]));
  });
});
