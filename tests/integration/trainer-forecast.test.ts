import type { ForecastRequest } from '@shared/contract/trainer-protocol';
import { describe, expect, test } from 'vitest';
import { createNetwork } from '../../main/trainer/create-network';
import { forecast } from '../../main/trainer/forecast';
import { nativeRuntime } from '../helpers/native-runtime';
import { makeSeries, makeSpec } from '../helpers/trainer-specs';

const runtime = nativeRuntime();

/**
 * One linear unit over a window of one: h = a·x + b, ŷ = c·h + d (the recurrent weight meets
 * h_0 = 0 only). Parameters: a, recurrent, b, c, d.
 */
const spec = makeSpec({
  windowSteps: 1,
  layers: [{ kind: 'simple-rnn', units: 1, activation: 'linear' }],
  split: { testSteps: 2, validationShare: 0.4 },
});
const request: ForecastRequest = {
  kind: 'forecast',
  requestId: 'f',
  spec,
  values: Float64Array.of(10, 12, 14, 16, 18, 20, 22, 24),
  inputs: [],
  originIndex: 6,
  horizonSteps: 3,
  parameters: Float32Array.of(0.5, 9, 0.25, 2, -0.25),
  scaler: { mean: 10, deviation: 4 },
  channelScalers: [],
  targetRange: null,
};
/** x ← 2·(0.5·x + 0.25) − 0.25 = x + 0.25, so each step adds 0.25·deviation = 1. */
const next = (value: number) => value + 1;

describe('a forecast that can be checked by hand', () => {
  test('feeds each prediction back as the newest input', async () => {
    const answer = await forecast(request, createNetwork(runtime, spec));
    expect(Array.from(answer.forecast)).toEqual([21, 22, 23]);
  });

  test('fits one step ahead of every window before the origin', async () => {
    const answer = await forecast(request, createNetwork(runtime, spec));
    expect(Array.from(answer.fitted)).toEqual([10, 12, 14, 16, 18].map(next));
  });

  test('backtests from every origin out of the training part, before the forecast origin', async () => {
    // 8 values, 2 tested, window 1: targets 1–5, of which round(5·0.4) = 2 validate: 4 and 5.
    const answer = await forecast(request, createNetwork(runtime, spec));
    expect(answer.backtest.originIndices).toEqual([4, 5]);
    expect(Array.from(answer.backtest.values)).toEqual([17, 18, 19, 19, 20, 21]);
    const atEnd = await forecast({ ...request, originIndex: 8 }, createNetwork(runtime, spec));
    expect(atEnd.backtest.originIndices).toEqual([4, 5, 6, 7]);
  });

  test('knows nothing of the values from the origin on', async () => {
    const changed = request.values.slice().fill(1000, 6);
    const known = await forecast(request, createNetwork(runtime, spec));
    const answer = await forecast({ ...request, values: changed }, createNetwork(runtime, spec));
    expect(answer).toEqual(known);
  });
});

test('an LSTM forecast by hand-rolled single predictions equals the batched one', async () => {
  const lstm = makeSpec({
    windowSteps: 5,
    layers: [{ kind: 'lstm', units: 3 }],
    split: { testSteps: 4, validationShare: 0.2 },
  });
  const network = createNetwork(runtime, lstm);
  const parameters = network.parameters.map((_, index) => Math.sin(index));
  const values = makeSeries(30);
  const scaler = { mean: 110, deviation: 20 };
  const answer = await forecast(
    { ...request, spec: lstm, values, originIndex: 26, horizonSteps: 7, parameters, scaler },
    network,
  );
  const rolled = (origin: number) => {
    const known = Array.from(values.subarray(0, origin), (value) => (value - 110) / 20);
    return Array.from({ length: 7 }, () => {
      const [prediction] = network.predict(Float32Array.from(known.slice(-5)));
      known.push(prediction!);
      return prediction! * 20 + 110;
    });
  };
  rolled(26).forEach((value, step) => {
    expect(answer.forecast[step]).toBeCloseTo(value, 4);
  });
  answer.backtest.originIndices.forEach((origin, row) => {
    rolled(origin).forEach((value, step) => {
      expect(answer.backtest.values[row * 7 + step]).toBeCloseTo(value, 4);
    });
  });
});

/** First weights of the spec's network, made a little larger. */
const someNetwork = (parts: Parameters<typeof makeSpec>[0]) => {
  const own = makeSpec({ split: { testSteps: 4, validationShare: 0.2 }, ...parts });
  const targetRange = own.output.kind === 'softmax' ? { lowest: -1, highest: 1 } : null;
  const network = createNetwork(runtime, own, targetRange);
  const asked: ForecastRequest = {
    ...request,
    spec: own,
    values: makeSeries(60),
    originIndex: 56,
    horizonSteps: 7,
    parameters: network.parameters.map((_, index) => Math.sin(index)),
    scaler: { mean: 110, deviation: 20 },
    targetRange,
  };
  return { network, asked };
};

test('a network of several values at once forecasts in blocks, and fits by the first of each', async () => {
  const { network, asked } = someNetwork({
    windowSteps: 5,
    layers: [{ kind: 'gru', units: 3 }],
    sequence: 'one-to-many',
    outputSteps: 3,
  });
  const answer = await forecast(asked, network);
  const known = Array.from(asked.values.subarray(0, 56), (value) => (value - 110) / 20);
  const predict = (origin: number) =>
    network.predict(Float32Array.from(known.slice(origin - 5, origin)));
  expect(answer.fitted).toHaveLength(56 - 5);
  for (const origin of [5, 30, 55]) {
    expect(answer.fitted[origin - 5]).toBeCloseTo(predict(origin)[0]! * 20 + 110, 3);
  }
  while (known.length < 56 + 7) known.push(...predict(known.length));
  answer.forecast.forEach((value, step) => {
    expect(value).toBeCloseTo(known[56 + step]! * 20 + 110, 3);
  });
});

test('a stateful network forecasts from the states of the windows before', async () => {
  const { network, asked } = someNetwork({
    windowSteps: 5,
    layers: [{ kind: 'lstm', units: 3 }],
    order: 'stateful',
  });
  const answer = await forecast(asked, network);
  const known = Array.from(asked.values.subarray(0, 56), (value) => (value - 110) / 20);
  const predict = (origin: number) => {
    const leads = Math.min(4, Math.floor(origin / 5) - 1);
    network.resetStates();
    network.carryStates(true);
    let prediction = Number.NaN;
    for (let end = origin - leads * 5; end <= origin; end += 5) {
      prediction = network.predict(Float32Array.from(known.slice(end - 5, end)))[0]!;
    }
    network.carryStates(false);
    return prediction;
  };
  for (const origin of [5, 9, 10, 24, 25, 55]) {
    expect(answer.fitted[origin - 5]).toBeCloseTo(predict(origin) * 20 + 110, 3);
  }
  while (known.length < 56 + 7) known.push(predict(known.length));
  answer.forecast.forEach((value, step) => {
    expect(value).toBeCloseTo(known[56 + step]! * 20 + 110, 3);
  });
  // The states matter: without them the same weights say something else.
  const stateless = { ...asked, spec: { ...asked.spec, order: 'shuffled' as const } };
  const other = await forecast(stateless, network);
  expect(other.forecast[0]).not.toBeCloseTo(answer.forecast[0]!, 3);
  expect(other.fitted[0]).toBeCloseTo(answer.fitted[0]!, 6);
});

test('a softmax output answers with the quantiles of its distribution', async () => {
  const { network, asked } = someNetwork({
    windowSteps: 5,
    layers: [{ kind: 'gru', units: 3 }],
    output: { kind: 'softmax', bins: 21 },
    loss: { kind: 'cross-entropy' },
    level: 'window',
  });
  const answer = await forecast(asked, network);
  const { lower80, upper80, lower95, upper95 } = answer.distribution!;
  const window = Float32Array.from(asked.values.subarray(51, 56), (value) => (value - 110) / 20);
  const distribution = network.predictDistribution(window)!;
  /** Probability of the first step within these bounds, original units. */
  const within = (lower: number, upper: number) =>
    distribution.probabilities.reduce((sum, probability, bin) => {
      const value = distribution.values[bin]! * 20 + 110;
      return value >= lower - 1e-3 && value <= upper + 1e-3 ? sum + probability : sum;
    }, 0);
  expect(within(lower80[0]!, upper80[0]!)).toBeGreaterThan(0.7);
  expect(within(lower95[0]!, upper95[0]!)).toBeGreaterThan(0.9);
  for (let step = 0; step < 7; step++) {
    expect(lower95[step]).toBeLessThanOrEqual(lower80[step]!);
    expect(lower80[step]).toBeLessThan(upper80[step]!);
    expect(upper80[step]).toBeLessThanOrEqual(upper95[step]!);
  }
  expect((await forecast(asked, network)).distribution).toEqual(answer.distribution);
});

describe('a request whose parts do not fit', () => {
  test.each([
    [{ originIndex: 9 }, 'request-invalid', 'originIndex'],
    [{ parameters: new Float32Array(4) }, 'request-invalid', 'parameters'],
    [{ values: Float64Array.of(1, Infinity, 3, 4, 5, 6, 7, 8) }, 'request-invalid', 'values[1]'],
    [{ values: Float64Array.of(1, 2, 3, 4, 5, NaN, 7, 8) }, 'request-invalid', 'values'],
  ])('%o is refused', async (change, code, path) => {
    await expect(
      forecast({ ...request, ...change }, createNetwork(runtime, spec)),
    ).rejects.toMatchObject({ error: { code, params: { path } } });
  });

  test('a window that does not fit before the origin is refused', async () => {
    const wide = { ...spec, windowSteps: 4 };
    await expect(
      forecast({ ...request, spec: wide, originIndex: 3 }, createNetwork(runtime, wide)),
    ).rejects.toMatchObject({ error: { code: 'series-too-short' } });
  });
});
