import type { ForecastRequest, InputChannelMessage } from '@shared/contract/trainer-protocol';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { describe, expect, test } from 'vitest';
import { createNetwork } from '../../main/trainer/create-network';
import { createRandom } from '../../main/trainer/data/random';
import { forecast } from '../../main/trainer/forecast';
import { batchAt, planTraining } from '../../main/trainer/training-plan';
import { nativeRuntime } from '../helpers/native-runtime';
import { type FitRecord, recordFit } from '../helpers/record-fit';
import { makeSeries, makeSpec } from '../helpers/trainer-specs';

const runtime = nativeRuntime();
const native = (spec: NetworkSpec) => ({
  name: 'native' as const,
  createNetwork: () => createNetwork(runtime, spec),
});

/** What decides the series: drawn, so that its own past says nothing of its future. */
const LENGTH = 260;
const AHEAD = 12;
const random = createRandom(21);
const drawn = Float64Array.from({ length: LENGTH + AHEAD }, () => random.normal());
const decided = Float64Array.from({ length: LENGTH }, (_, step) => 50 + 5 * drawn[step]!);

const channelOf = (knownAhead: boolean, values: Float64Array = drawn): InputChannelMessage => ({
  name: 'driver',
  knownAhead,
  scaled: true,
  values: knownAhead ? values : values.slice(0, LENGTH),
});

const makeDriven = (parts: Partial<Parameters<typeof makeSpec>[0]> = {}) =>
  makeSpec({
    windowSteps: 6,
    layers: [{ kind: 'lstm', units: 8 }],
    optimizer: { kind: 'adam', learningRate: 0.02 },
    epochs: 40,
    batchSize: 8,
    split: { testSteps: AHEAD, validationShare: 0.2 },
    inputs: { covariates: ['driver'] },
    ...parts,
  });

const ask = (
  spec: NetworkSpec,
  record: FitRecord,
  inputs: InputChannelMessage[],
  changes: Partial<ForecastRequest> = {},
): ForecastRequest => {
  const { parameters, scaler, channelScalers, targetRange } = record.lastCheckpoint!;
  return {
    ...{ kind: 'forecast', requestId: 'f', spec, values: decided, inputs, horizonSteps: AHEAD },
    ...{ originIndex: LENGTH, parameters, scaler, channelScalers, targetRange },
    ...changes,
  };
};
const validationLoss = (record: FitRecord) => record.of('epoch').at(-1)!.record.validationLoss!;

describe('a covariate that decides the series', () => {
  test.each([
    ['many-to-one', 'series'],
    ['many-to-many', 'series'],
    ['one-to-one', 'series'],
    ['many-to-one', 'window'],
  ] as const)('known ahead is learnt, %s from the level of the %s', async (sequence, level) => {
    const spec = makeDriven({ sequence, level });
    const record = await recordFit(spec, decided, native(spec), { inputs: [channelOf(true)] });
    const alone = makeDriven({ sequence, level, inputs: {} });
    const without = await recordFit(alone, decided, native(alone));
    expect(validationLoss(record)).toBeLessThan(validationLoss(without) / 20);
  });

  test('known ahead gives a forecast of what comes, from the values that are known', async () => {
    const spec = makeDriven();
    const inputs = [channelOf(true)];
    const record = await recordFit(spec, decided, native(spec), { inputs });
    const answer = await forecast(ask(spec, record, inputs), createNetwork(runtime, spec));
    // Deviation 5: without the covariate the best forecast is off by 4 on average.
    const errors = Array.from(answer.forecast, (value, step) =>
      Math.abs(value - (50 + 5 * drawn[LENGTH + step]!)),
    );
    expect(errors.reduce((sum, error) => sum + error, 0) / AHEAD).toBeLessThan(1);
  });

  test('not known ahead cannot be', async () => {
    const spec = makeDriven();
    const record = await recordFit(spec, decided, native(spec), { inputs: [channelOf(false)] });
    expect(validationLoss(record)).toBeGreaterThan(0.5);
  });
});

describe('what comes later', () => {
  const spec = makeDriven({ epochs: 2 });
  const changed = (from: number) => drawn.map((value, step) => (step < from ? value : 1e6));

  test('of a channel that is not known ahead is in no window before it', () => {
    const values = makeSeries(LENGTH);
    const plan = (driver: Float64Array, scaled = true) =>
      planTraining({ values, inputs: [{ ...channelOf(false, driver), scaled }] }, spec);
    const batchOf = (part: ReturnType<typeof plan>) => batchAt(part, part.order.origins, spec);
    const { firstValidation } = plan(drawn).split;
    expect(plan(changed(firstValidation)).channelScalers).toEqual(plan(drawn).channelScalers);
    // At the last step of the training part the channel comes too late for what is predicted there.
    const late = firstValidation - 1;
    expect(batchOf(plan(changed(late), false))).toEqual(batchOf(plan(drawn, false)));
    expect(batchOf(plan(changed(late - 1), false))).not.toEqual(batchOf(plan(drawn, false)));
  });

  test('of a channel that is known ahead is in no training window either', () => {
    const values = makeSeries(LENGTH);
    const plan = (driver: Float64Array) =>
      planTraining({ values, inputs: [channelOf(true, driver)] }, spec);
    const clean = plan(drawn);
    const known = plan(changed(clean.split.firstValidation));
    expect(batchAt(known, known.order.origins, spec)).toEqual(
      batchAt(clean, clean.order.origins, spec),
    );
  });

  test('of a channel that is not known ahead changes no forecast before it', async () => {
    const inputs = [channelOf(false)];
    const record = await recordFit(spec, decided, native(spec), { inputs });
    const origin = LENGTH - AHEAD;
    const network = createNetwork(runtime, spec);
    const at = (from: number) =>
      forecast(
        ask(spec, record, [channelOf(false, changed(from))], { originIndex: origin }),
        network,
      );
    const clean = await at(LENGTH);
    expect(await at(origin)).toEqual(clean);
    expect((await at(origin - 1)).forecast).not.toEqual(clean.forecast);
    // A backtest from an earlier origin does not see what came after that one.
    const { originIndices, values } = clean.backtest;
    const row = originIndices.indexOf(origin - 20);
    const earlier = (await at(origin - 20)).backtest.values;
    const rowsTo = (all: Float64Array) => all.subarray(0, (row + 1) * AHEAD);
    expect(rowsTo(earlier)).toEqual(rowsTo(values));
    expect(earlier).not.toEqual(values);
  });
});

describe('a run with channels', () => {
  const spec = makeDriven({ epochs: 6 });
  const inputs = [channelOf(true)];

  test('keeps their scalers, and goes on with the very numbers of an unbroken one', async () => {
    const whole = await recordFit(spec, decided, native(spec), { inputs });
    const half = { ...spec, epochs: 3 };
    const first = await recordFit(half, decided, native(half), { inputs });
    const resumeFrom = first.lastCheckpoint!;
    expect(resumeFrom.channelScalers).toHaveLength(1);
    const second = await recordFit(spec, decided, native(spec), { inputs, resumeFrom });
    expect(second.lastCheckpoint!.parameters).toEqual(whole.lastCheckpoint!.parameters);
  });

  test('forecasts no further than they are known, and says how far that is', async () => {
    const record = await recordFit(spec, decided, native(spec), { inputs });
    const network = createNetwork(runtime, spec);
    const asked = ask(spec, record, inputs, { horizonSteps: AHEAD + 1 });
    await expect(forecast(asked, network)).rejects.toMatchObject({
      error: {
        code: 'horizon-invalid',
        params: { value: AHEAD + 1, allowed: `1–${AHEAD} («driver»)` },
      },
    });
  });

  test.each([
    [{ inputs: [] }, 'inputs', 'has 0 channels, the spec 1'],
    [{ inputs: [channelOf(false, drawn.slice(1))] }, 'inputs[0].values', 'has 260 values'],
    [{ channelScalers: [] }, 'channelScalers', 'has 0 scalers'],
  ])('whose parts do not fit is refused: %#', async (changes, path, reason) => {
    const record = await recordFit({ ...spec, epochs: 1 }, decided, native(spec), { inputs });
    const asked = ask(spec, record, inputs, { values: decided.slice(0, 250), ...changes });
    await expect(forecast(asked, createNetwork(runtime, spec))).rejects.toMatchObject({
      error: { code: 'request-invalid', params: { path, reason: expect.stringContaining(reason) } },
    });
  });
});

describe('a series with missing values', () => {
  const spec = makeDriven({ inputs: {}, epochs: 4 });
  const values = makeSeries(LENGTH);
  values[40] = Number.NaN;
  values[LENGTH - AHEAD - 20] = Number.NaN;
  values[LENGTH - 3] = Number.NaN;

  test('trains on the windows without one, and fits and backtests behind those', async () => {
    const record = await recordFit(spec, values, native(spec));
    expect(record.ended?.state).toBe('finished');
    const { trainWindows, validationWindows } = record.of('started')[0]!;
    // 242 windows, 48 of which validate; each gap costs 7.
    expect([trainWindows, validationWindows]).toEqual([194 - 7, 48 - 7]);
    const asked = ask(spec, record, [], { values, originIndex: LENGTH - AHEAD });
    const answer = await forecast(asked, createNetwork(runtime, spec));
    expect(answer.forecast.every(Number.isFinite)).toBe(true);
    const unfit = Array.from(answer.fitted, (value, at) => (Number.isNaN(value) ? at + 6 : -1));
    const behind = (gap: number) => Array.from({ length: 6 }, (_, step) => gap + 1 + step);
    expect(unfit.filter((origin) => origin >= 0)).toEqual([
      ...behind(40),
      ...behind(LENGTH - AHEAD - 20),
    ]);
    expect(answer.backtest.originIndices).toHaveLength(48 - 6);
    expect(answer.backtest.values.every(Number.isFinite)).toBe(true);
  });

  test('gives no forecast from a window with one', async () => {
    const record = await recordFit(spec, values, native(spec));
    const asked = ask(spec, record, [], { values });
    await expect(forecast(asked, createNetwork(runtime, spec))).rejects.toMatchObject({
      error: { code: 'request-invalid', params: { path: 'values' } },
    });
  });
});
