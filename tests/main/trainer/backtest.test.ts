import { describe, expect, test } from 'vitest';
import { backtestOrigins, type ForecastTask, forecastFrom } from '../../../main/trainer/backtest';
import { createPace } from '../../../main/trainer/pace';
import { fakeNetwork } from '../../helpers/fake-network';
import { plainTable, seesAll } from '../../helpers/plain-table';

const shuffled = { windowSteps: 2, order: 'shuffled' } as const;
const always = () => true;

const taskOf = (
  network: ForecastTask['network'],
  table: ForecastTask['table'],
  horizonSteps: number,
  spec: ForecastTask['spec'] = shuffled,
): ForecastTask => ({
  network,
  table,
  spec,
  seenBefore: seesAll,
  horizonSteps,
  pace: createPace(),
});

describe('recursion', () => {
  test('each prediction becomes the newest value of its window', async () => {
    // ŷ = oldest + 10·newest.
    const network = fakeNetwork({
      windowSteps: 2,
      predict: ([oldest, newest]) => oldest! + 10 * newest!,
    });
    const table = plainTable(1, 2, 3, 99);
    const origins = Int32Array.of(2, 3);
    const forecasts = await forecastFrom(taskOf(network, table, 3), origins);
    const first = [1 + 20, 2 + 210, 21 + 2120];
    const second = [2 + 30, 3 + 320, 32 + 3230];
    expect(Array.from(forecasts)).toEqual([...first, ...second]);
  });

  test('blocks follow each other, the last as far as the horizon goes', async () => {
    // Three values at once, each 1 more than the one before.
    const network = fakeNetwork({
      windowSteps: 2,
      forecastSteps: 3,
      predict: ([oldest, newest]) => {
        expect(newest).toBe(oldest! + 1);
        return [newest! + 1, newest! + 2, newest! + 3];
      },
    });
    const table = plainTable(1, 2, 3);
    const origins = Int32Array.of(2, 3);
    const forecasts = await forecastFrom(taskOf(network, table, 7), origins);
    expect(Array.from(forecasts)).toEqual([3, 4, 5, 6, 7, 8, 9, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('a stateful network sees the windows before, which slide on too', async () => {
    const seen: number[][] = [];
    const network = fakeNetwork({
      windowSteps: 2,
      predict: (window, carried) => {
        seen.push([carried, ...window]);
        return window[1]! + 1;
      },
    });
    const table = plainTable(0, 1, 2, 3, 4);
    const stateful = { windowSteps: 2, order: 'stateful' } as const;
    const forecasts = await forecastFrom(taskOf(network, table, 2, stateful), Int32Array.of(2, 5));
    expect(Array.from(forecasts)).toEqual([2, 3, 5, 6]);
    expect(seen).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [0, 1, 2],
      [1, 3, 4],
      [0, 2, 3],
      [1, 4, 5],
    ]);
  });
});

test('origins are every index out of the training part, at most 200, ends included', () => {
  const split = {
    firstOrigin: 5,
    firstValidation: 100,
    firstTest: 900,
    trainWindows: 95,
    validationWindows: 800,
  };
  expect(Array.from(backtestOrigins(split, 103, always))).toEqual([100, 101, 102]);
  expect(Array.from(backtestOrigins(split, 100, always))).toEqual([]);
  const many = Array.from(backtestOrigins(split, 900, always));
  expect(many).toHaveLength(200);
  expect(new Set(many).size).toBe(200);
  expect([many[0], many.at(-1)]).toEqual([100, 899]);
});
