import { describe, expect, test } from 'vitest';
import { findWindowGap } from '../../../main/forecasts/window-gap';
import type { RunData } from '../../../main/project/read-run-data';
import { makeSpec } from '../../helpers/trainer-specs';

const none = Number.NaN;
const day = 86_400_000;
const run = {
  spec: makeSpec({ windowSteps: 2, layers: [{ kind: 'gru', units: 1 }] }),
  seriesName: 'sales',
};

const dataOf = (values: number[], inputs: RunData['inputs'] = [], unit = 'day') =>
  ({
    series: {
      times: Float64Array.from(values, (_, step) => (unit === 'step' ? step : step * day)),
      values: Float64Array.from(values),
      summary: { frequency: { unit, count: 1 } },
    },
    inputs,
  }) as RunData;
const input = (name: string, knownAhead: boolean, ...values: number[]) => ({
  name,
  knownAhead,
  scaled: true,
  values: Float64Array.from(values),
});

describe('the window that a forecast starts from', () => {
  test('names the series and the time of a missing value', () => {
    expect(findWindowGap(dataOf([1, 2, none, 4]), run, 4)).toEqual({
      code: 'forecast-value-missing',
      params: { series: 'sales', time: '1970-01-03', window: 2 },
    });
    expect(findWindowGap(dataOf([1, none, 3], [], 'step'), run, 3)?.params.time).toBe('1');
    expect(findWindowGap(dataOf([1, none, 3], [], 'hour'), run, 3)?.params.time).toBe(
      '1970-01-02T00:00:00Z',
    );
  });

  test('is whole where only earlier and later values are missing', () => {
    expect(findWindowGap(dataOf([1, none, 3, 4, none]), run, 4)).toBeNull();
  });

  test('names an input', () => {
    const inputs = [input('holiday', true, 1, 1, 1), input('rain', false, 1, none, 1)];
    expect(findWindowGap(dataOf([1, 2, 3], inputs), run, 3)?.params).toMatchObject({
      series: 'rain',
      time: '1970-01-02',
    });
  });

  test('sees of an input that is known ahead the values of the steps after', () => {
    const gap = (...values: number[]) =>
      findWindowGap(dataOf([1, 2, 3], [input('plan', true, ...values)]), run, 3);
    expect(gap(1, none, 1)).toBeNull();
    expect(gap(1, 1, none)?.params.series).toBe('plan');
  });
});
