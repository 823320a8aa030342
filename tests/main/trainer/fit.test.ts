import { describe, expect, test } from 'vitest';
import { fakeNetwork } from '../../helpers/fake-network';
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

function engineOf(network: ReturnType<typeof fakeNetwork>) {
  // The layers do not matter to a network of one parameter: its start is drawn nowhere.
  return { name: 'native' as const, createNetwork: () => network };
}

const oneParameter = { layers: [] as typeof spec.layers };
const fakeSpec = { ...spec, ...oneParameter };

test('tells the start, each epoch and one end, and frees the network', async () => {
  const network = fakeNetwork({ windowSteps: 4 });
  const record = await recordFit(fakeSpec, values, engineOf(network));
  expect(record.events[0]).toEqual({
    kind: 'started',
    runId: 'run',
    engine: 'native',
    parameterCount: 1,
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
  const network = fakeNetwork({ windowSteps: 4 });
  const startedAt = performance.now();
  const record = await recordFit({ ...fakeSpec, epochs: 50 }, values, engineOf(network));
  const seconds = (performance.now() - startedAt) / 1000;
  expect(record.of('epoch')).toHaveLength(50);
  expect(record.of('progress').length).toBeLessThanOrEqual(20 * seconds + 1);
  expect(record.of('progress').at(-1)?.value).toBe(1);
  expect(record.checkpoints.length).toBeLessThanOrEqual(5 * seconds + 2);
  expect(record.lastCheckpoint).toMatchObject({
    epoch: 50,
    parameters: Float32Array.of(50 * BATCHES),
  });
});

describe('a loss that is not finite', () => {
  test.each([
    [{ loss: Number.NaN }, 'NaN'],
    [{ loss: Number.POSITIVE_INFINITY }, 'Infinity'],
    [{ gradientNorm: Number.NaN }, 'NaN'],
  ])('%o stops the run at its batch and keeps the last whole epoch', async (result, value) => {
    const network = fakeNetwork({
      windowSteps: 4,
      trainBatch: (batch) => (batch === 10 ? result : {}),
    });
    const record = await recordFit(fakeSpec, values, engineOf(network));
    expect(record.ended).toMatchObject({
      state: 'failed',
      error: { code: 'training-diverged', params: { value, epoch: 3, batch: 10 } },
    });
    expect(record.losses).toHaveLength(9);
    expect(record.lastCheckpoint).toMatchObject({
      epoch: 2,
      parameters: Float32Array.of(2 * BATCHES),
    });
  });
});

test('a cancel ends the run before the next batch, with the last whole epoch', async () => {
  const record = new FitRecord();
  const network = fakeNetwork({
    windowSteps: 4,
    trainBatch(batch) {
      if (batch === 6) record.controller.abort();
      return {};
    },
  });
  await recordFit(fakeSpec, values, engineOf(network), { record });
  expect(record.ended).toMatchObject({ state: 'cancelled', error: null });
  expect(record.losses).toHaveLength(6);
  expect(record.lastCheckpoint?.epoch).toBe(1);
});

test('a run cancelled in its first epoch leaves no checkpoint', async () => {
  const record = new FitRecord();
  record.controller.abort();
  await recordFit(fakeSpec, values, engineOf(fakeNetwork({ windowSteps: 4 })), { record });
  expect(record.ended?.state).toBe('cancelled');
  expect(record.checkpoints).toEqual([]);
});

test('an unexpected throw ends the run as failed, with the details', async () => {
  const network = fakeNetwork({
    windowSteps: 4,
    trainBatch() {
      throw new TypeError('kernel gone');
    },
  });
  const record = await recordFit(fakeSpec, values, engineOf(network));
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
      return fakeNetwork();
    },
  });
  expect(record.events).toHaveLength(1);
  expect(record.ended?.error?.code).toBe('series-too-short');
  expect(built).toBe(0);
});
