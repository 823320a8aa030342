import { expect, test } from 'vitest';
import { createRandom } from '../../../main/trainer/data/random';
import { initializeParameters } from '../../../main/trainer/initialize-parameters';
import { createPace } from '../../../main/trainer/pace';
import { layOutParameters, partOf } from '../../../main/trainer/parameter-layout';
import { makeSpec } from '../../helpers/trainer-specs';

const spec = makeSpec({
  layers: [
    { kind: 'lstm', units: 5, gates: { input: { bias: 0.5 }, output: { bias: -2 } } },
    { kind: 'gru', units: 3, gates: { update: { bias: 1 }, candidate: { bias: -1 } } },
    { kind: 'simple-rnn', units: 2, bias: 0.25 },
  ],
});
const layout = layOutParameters(spec);
const start = async (seed: number) => {
  const parameters = new Float32Array(layout.parameterCount);
  await initializeParameters(parameters, spec, createRandom(seed), createPace());
  return parameters;
};

test('counts every weight and bias', () => {
  const lstm = 4 * 5 * (1 + 5 + 1);
  const gru = 3 * 3 * (5 + 3 + 1);
  const simple = 2 * (3 + 2 + 1);
  expect(layout.parameterCount).toBe(lstm + gru + simple + 2 + 1);
});

test('biases are those of the spec: forget 1 by default, in the order of the columns', async () => {
  const parameters = await start(1);
  const biases = (layer: number, count: number) =>
    Array.from(partOf(parameters, layout.layers[layer]!).subarray(-count));
  const five = (value: number) => new Array<number>(5).fill(value);
  expect(biases(0, 20)).toEqual([...five(0.5), ...five(1), ...five(0), ...five(-2)]);
  expect(biases(1, 9)).toEqual([0, 0, 0, 1, 1, 1, -1, -1, -1]);
  expect(biases(2, 2)).toEqual([0.25, 0.25]);
  expect(parameters.at(-1)).toBe(0);
});

test('recurrent kernels have orthonormal rows, kernels stay within the Glorot limit', async () => {
  const lstm = partOf(await start(2), layout.layers[0]!);
  const limit = Math.sqrt(6 / (1 + 20));
  for (const weight of lstm.subarray(0, 20)) expect(Math.abs(weight)).toBeLessThanOrEqual(limit);
  const row = (index: number) => lstm.subarray(20 * (1 + index), 20 * (2 + index));
  for (let left = 0; left < 5; left++) {
    for (let right = 0; right < 5; right++) {
      const product = row(left).reduce((sum, value, at) => sum + value * row(right)[at]!, 0);
      expect(product).toBeCloseTo(left === right ? 1 : 0, 5);
    }
  }
});

test('the columns of a GRU, in their two matrices, are one orthonormal set of rows', async () => {
  const gru = partOf(await start(3), layout.layers[1]!);
  const inputs = 5;
  const gates = (unit: number) => gru.subarray((inputs + unit) * 6, (inputs + unit + 1) * 6);
  const candidates = (unit: number) =>
    gru.subarray(8 * 6 + (inputs + unit) * 3, 8 * 6 + (inputs + unit + 1) * 3);
  for (let unit = 0; unit < 3; unit++) {
    const squares = [...gates(unit), ...candidates(unit)].map((value) => value * value);
    expect(squares.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  }
});

test('the seed alone decides', async () => {
  expect(await start(9)).toEqual(await start(9));
  expect(await start(9)).not.toEqual(await start(10));
});
