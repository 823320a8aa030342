import type { InputChannelMessage } from '@shared/contract/trainer-protocol';
import { describe, expect, test } from 'vitest';
import { AppFailure } from '../../../main/trainer/app-failure';
import { forecastFrom } from '../../../main/trainer/backtest';
import {
  buildInputTable,
  countKnownAhead,
  fitChannelScalers,
} from '../../../main/trainer/data/input-table';
import { windowsBefore } from '../../../main/trainer/data/windows';
import { createPace } from '../../../main/trainer/pace';
import { fakeNetwork } from '../../helpers/fake-network';
import { seesAll } from '../../helpers/plain-table';

const none = Number.NaN;
const floats = (...values: number[]) => Float64Array.from(values);
const channel = (
  name: string,
  knownAhead: boolean,
  values: number[],
  scaled = false,
): InputChannelMessage => ({ name, knownAhead, scaled, values: floats(...values) });
const plain = { mean: 0, deviation: 1 };

const price = channel('price', false, [10, 20, 30, 40]);
const holiday = channel('holiday', true, [0, 1, 2, 3, 4, 5, 6]);
const table = buildInputTable(floats(1, 2, 3, 4), [price, holiday], plain, [null, null]);

describe('table', () => {
  test('a step sees its own value, and of a channel known ahead that of the next', () => {
    expect(Array.from(table.rows)).toEqual([
      ...[1, 10, 1],
      ...[2, 20, 2],
      ...[3, 30, 3],
      ...[4, 40, 4],
      // Behind the series: what is known there, and nothing else.
      ...[none, none, 5],
      ...[none, none, 6],
    ]);
    expect(table).toMatchObject({ features: 3, knownAhead: [false, true] });
  });

  test('windows are its rows', () => {
    expect(Array.from(windowsBefore(table, [2, 4], 2))).toEqual([
      ...[1, 10, 1, 2, 20, 2],
      ...[3, 30, 3, 4, 40, 4],
    ]);
  });

  test('without channels the series is all', () => {
    const { rows, series, features } = buildInputTable(floats(1, none, 3), [], plain, []);
    expect(rows).toBe(series);
    expect(features).toBe(1);
    expect(Array.from(series)).toEqual([1, none, 3]);
  });

  test('goes on as far as every known channel has a value', () => {
    const early = channel('a', true, [0, 0, 0, 0, 0, none, 0]);
    expect(countKnownAhead([holiday, early, price], 4)).toBe(1);
    expect(countKnownAhead([price], 4)).toBe(0);
    expect(buildInputTable(floats(1, 2, 3, 4), [early], plain, [null]).rows).toHaveLength(4 * 2);
  });
});

describe('scalers of channels', () => {
  test('know the training part alone, and leave out what is missing', () => {
    const channels = [
      channel('a', false, [2, none, 4, 1000], true),
      channel('b', true, [0, 1, 0, 1], false),
    ];
    expect(fitChannelScalers(channels, 3)).toEqual([{ mean: 3, deviation: 1 }, null]);
    const { rows } = buildInputTable(floats(0, 0, 0, 0), channels, plain, [
      { mean: 3, deviation: 2 },
      null,
    ]);
    expect(Array.from(rows).slice(0, 6)).toEqual([0, -0.5, 1, 0, none, 0]);
  });

  test('refuse a channel that is constant there, by its name', () => {
    const channels = [channel('rate', false, [5, 5, 5, 6], true)];
    const refused = () => fitChannelScalers(channels, 3);
    expect(refused).toThrow(AppFailure);
    try {
      refused();
    } catch (thrown) {
      expect((thrown as AppFailure).error).toMatchObject({
        code: 'series-constant',
        params: { series: 'rate', value: 5 },
      });
    }
  });
});

describe('recursion with channels', () => {
  const run = (origins: number[], forecastSteps: number, horizonSteps: number) => {
    const seen: number[][] = [];
    const network = fakeNetwork({
      windowSteps: 2 * 3,
      forecastSteps,
      predict: (window) => {
        seen.push([...window]);
        return Array.from({ length: forecastSteps }, (_, step) => 100 + step);
      },
    });
    const spec = { windowSteps: 2, order: 'shuffled' } as const;
    const task = { network, table, spec, seenBefore: seesAll, horizonSteps, pace: createPace() };
    return { seen, forecasts: forecastFrom(task, Int32Array.from(origins)) };
  };

  test('feeds the target back, known channels from their values, others at the last one', async () => {
    const { seen, forecasts } = run([4], 1, 3);
    expect(Array.from(await forecasts)).toEqual([100, 100, 100]);
    expect(seen).toEqual([
      [3, 30, 3, 4, 40, 4],
      [4, 40, 4, 100, 40, 5],
      [100, 40, 5, 100, 40, 6],
    ]);
  });

  test('an origin within the series sees nothing later of a channel that is not known ahead', async () => {
    const { seen, forecasts } = run([2], 1, 3);
    await forecasts;
    expect(seen).toEqual([
      [1, 10, 1, 2, 20, 2],
      [2, 20, 2, 100, 20, 3],
      [100, 20, 3, 100, 20, 4],
    ]);
  });

  test('goes in blocks, each of which sees the steps of the one before', async () => {
    const { seen, forecasts } = run([2, 3], 2, 3);
    await forecasts;
    expect(seen).toEqual([
      [1, 10, 1, 2, 20, 2],
      [2, 20, 2, 3, 30, 3],
      [100, 20, 3, 101, 20, 4],
      [100, 30, 4, 101, 30, 5],
    ]);
  });
});
