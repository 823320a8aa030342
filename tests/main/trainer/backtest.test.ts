import { expect, test } from 'vitest';
import { backtestOrigins, forecastRecursively } from '../../../main/trainer/backtest';
import { createPace } from '../../../main/trainer/pace';
import { fakeNetwork } from '../../helpers/fake-network';

test('each prediction becomes the newest value of its window', async () => {
  // ŷ = oldest + 10·newest.
  const network = fakeNetwork({
    windowSteps: 2,
    predict: ([oldest, newest]) => oldest! + 10 * newest!,
  });
  const series = Float32Array.of(1, 2, 3, 99);
  const forecasts = await forecastRecursively(
    network,
    series,
    Int32Array.of(2, 3),
    { windowSteps: 2 },
    3,
    createPace(),
  );
  const first = [1 + 20, 2 + 210, 21 + 2120];
  const second = [2 + 30, 3 + 320, 32 + 3230];
  expect(Array.from(forecasts)).toEqual([...first, ...second]);
});

test('origins are every index out of the training part, at most 200, ends included', () => {
  const split = {
    firstTarget: 5,
    firstValidation: 100,
    firstTest: 900,
    trainWindows: 95,
    validationWindows: 800,
  };
  expect(Array.from(backtestOrigins(split, 103))).toEqual([100, 101, 102]);
  expect(Array.from(backtestOrigins(split, 100))).toEqual([]);
  const many = Array.from(backtestOrigins(split, 900));
  expect(many).toHaveLength(200);
  expect(new Set(many).size).toBe(200);
  expect([many[0], many.at(-1)]).toEqual([100, 899]);
});
