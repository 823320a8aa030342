import { expect, test } from 'vitest';
import { findRunProblem } from '../../../main/training/validate-run';
import { makeSeries, makeSpec } from '../../helpers/trainer-specs';

const layers = [{ kind: 'lstm' as const, units: 1 }];
const split = { testSteps: 10, validationShare: 0.1 };

test('a series needs two windows with all that they predict before the test part', () => {
  const spec = makeSpec({ windowSteps: 6, layers, split });
  expect(findRunProblem(spec, 'sales', makeSeries(18))).toBeNull();
  expect(findRunProblem(spec, 'sales', makeSeries(17))).toEqual({
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
  expect(findRunProblem(decoder, 'sales', makeSeries(21))?.params.needed).toBe(22);
  expect(findRunProblem(decoder, 'sales', makeSeries(22))).toBeNull();
});

test('a series that is constant before its test part trains nothing', () => {
  const spec = makeSpec({ windowSteps: 6, layers, split });
  const values = new Float64Array(40).fill(3);
  values[35] = 4;
  expect(findRunProblem(spec, 'sales', values)).toEqual({
    code: 'series-constant',
    params: { series: 'sales', value: 3 },
  });
});
