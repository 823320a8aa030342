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
  originIndex: 6,
  horizonSteps: 3,
  parameters: Float32Array.of(0.5, 9, 0.25, 2, -0.25),
  scaler: { mean: 10, deviation: 4 },
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

describe('a request whose parts do not fit', () => {
  test.each([
    [{ originIndex: 9 }, 'request-invalid', 'originIndex'],
    [{ parameters: new Float32Array(4) }, 'request-invalid', 'parameters'],
    [{ values: Float64Array.of(1, Number.NaN, 3, 4, 5, 6, 7, 8) }, 'request-invalid', 'values[1]'],
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
