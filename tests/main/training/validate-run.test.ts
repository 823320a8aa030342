import { describe, expect, test } from 'vitest';
import { findRunProblem } from '../../../main/training/validate-run';
import { makeSeries, makeSpec } from '../../helpers/trainer-specs';

const layers = [{ kind: 'lstm' as const, units: 1 }];
const split = { testSteps: 10, validationShare: 0.1 };

test('a series needs two windows with all that they predict before the test part', () => {
  const spec = makeSpec({ windowSteps: 6, layers, split });
  expect(findRunProblem(spec, 'sales', makeSeries(18), [])).toBeNull();
  expect(findRunProblem(spec, 'sales', makeSeries(17), [])).toEqual({
    code: 'series-too-short',
    params: { series: 'sales', length: 17, window: 6, test: 10, needed: 18 },
  });
  const decoder = makeSpec({
    windowSteps: 6,
    layers,
    split,
    sequence: 'one-to-many',
    outputSteps: 5,
  });
  expect(findRunProblem(decoder, 'sales', makeSeries(21), [])?.params.needed).toBe(22);
  expect(findRunProblem(decoder, 'sales', makeSeries(22), [])).toBeNull();
});

test('a series that is constant before its test part trains nothing', () => {
  const spec = makeSpec({ windowSteps: 6, layers, split });
  const values = new Float64Array(40).fill(3);
  values[35] = 4;
  expect(findRunProblem(spec, 'sales', values, [])).toEqual({
    code: 'series-constant',
    params: { series: 'sales', value: 3 },
  });
});

describe('missing values', () => {
  // 30 values, 10 tested, window 6: 14 windows, of which 1 validates.
  const spec = makeSpec({ windowSteps: 6, layers, split });
  const without = (...missing: number[]) => {
    const values = makeSeries(30);
    for (const index of missing) values[index] = Number.NaN;
    return values;
  };

  test('leave at least two windows to train on', () => {
    // Origins 6 to 18 train: 6 to 11 see 5, 12 to 18 are left; then 18 alone.
    expect(findRunProblem(spec, 'sales', without(5), [])).toBeNull();
    expect(findRunProblem(spec, 'sales', without(5, 11), [])).toEqual({
      code: 'windows-incomplete',
      params: { series: 'sales', windows: 1, possible: 13, window: 6, needed: 2 },
    });
  });

  test('of an input count as those of the series', () => {
    const inputs = [{ name: 'rain', knownAhead: false, scaled: true, values: without(5, 11) }];
    expect(findRunProblem(spec, 'sales', makeSeries(30), inputs)?.code).toBe('windows-incomplete');
  });
});

test('an input that is constant before the test part is named; one fed as it is may be', () => {
  const spec = makeSpec({ windowSteps: 6, layers, split });
  const flag = { name: 'holiday', knownAhead: true, values: new Float64Array(40) };
  const problem = (scaled: boolean) =>
    findRunProblem(spec, 'sales', makeSeries(40), [{ ...flag, scaled }]);
  expect(problem(false)).toBeNull();
  expect(problem(true)).toEqual({
    code: 'series-constant',
    params: { series: 'holiday', value: 0 },
  });
});
