import { planStages } from '@shared/domain/network/plan-stages';
import type { TensorName } from '@shared/domain/network/stage';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../main/trainer/data/random';
import { initializeParameters } from '../../../main/trainer/initialize-parameters';
import { Cancelled, createPace } from '../../../main/trainer/pace';
import { makeSpec } from '../../helpers/trainer-specs';

async function start(spec: NetworkSpec, seed: number) {
  const plan = planStages(spec);
  const parameters = new Float32Array(plan.parameterCount).fill(Number.NaN);
  await initializeParameters(parameters, spec, createRandom(seed), createPace());
  /** Values of a stage's tensors of that name, the forward direction's first. */
  const tensors = (stage: number, name: TensorName) => {
    const { parameters: own, state, tensors: trained, stateTensors } = plan.stages[stage]!;
    const all = [
      ...trained.map((tensor) => ({ ...tensor, start: own.offset + tensor.offset })),
      ...stateTensors.map((tensor) => ({ ...tensor, start: state.offset + tensor.offset })),
    ];
    return all
      .filter((tensor) => tensor.name === name)
      .map((tensor) => parameters.subarray(tensor.start, tensor.start + tensor.size));
  };
  return { plan, parameters, tensors };
}

const mixed = makeSpec({
  layers: [
    { kind: 'lstm', units: 5, gates: { input: { bias: 0.5 }, output: { bias: -2 } } },
    { kind: 'gru', units: 3, gates: { update: { bias: 1 }, candidate: { bias: -1 } } },
    { kind: 'simple-rnn', units: 2, bias: 0.25 },
  ],
});

/** Rows of a matrix with that many columns. */
const rowsOf = (matrix: Float32Array, columns: number) =>
  Array.from({ length: matrix.length / columns }, (_, row) =>
    Array.from(matrix.subarray(row * columns, (row + 1) * columns)),
  );
const dot = (left: number[], right: number[]) =>
  left.reduce((sum, value, at) => sum + value * right[at]!, 0);

function expectOrthonormal(rows: number[][]) {
  rows.forEach((left, leftAt) => {
    rows.forEach((right, rightAt) => {
      expect(dot(left, right)).toBeCloseTo(leftAt === rightAt ? 1 : 0, 5);
    });
  });
}

test('seed 1 starts where it started when the recorded results were made', async () => {
  const { parameters } = await start(makeSpec({ layers: [{ kind: 'lstm', units: 32 }] }), 1);
  expect(parameters).toHaveLength(4385);
  [0.0274636149, 0.0367111675, 0.1707671732].forEach((value, at) => {
    expect(parameters[at]).toBeCloseTo(value, 9);
  });
  expect(parameters.reduce((sum, value) => sum + value, 0)).toBeCloseTo(38.07880755670067, 9);
});

test('biases are those of the spec: forget 1 by default, in the order of the columns', async () => {
  const { tensors } = await start(mixed, 1);
  const five = (value: number) => new Array<number>(5).fill(value);
  expect(Array.from(tensors(0, 'bias')[0]!)).toEqual([
    ...five(0.5),
    ...five(1),
    ...five(0),
    ...five(-2),
  ]);
  expect(Array.from(tensors(1, 'gate-bias')[0]!)).toEqual([0, 0, 0, 1, 1, 1]);
  expect(Array.from(tensors(1, 'candidate-bias')[0]!)).toEqual([-1, -1, -1]);
  expect(Array.from(tensors(2, 'bias')[0]!)).toEqual([0.25, 0.25]);
  expect(Array.from(tensors(3, 'bias')[0]!)).toEqual([0]);
});

test('recurrent kernels have orthonormal rows, kernels stay within the Glorot limit', async () => {
  const { tensors } = await start(mixed, 2);
  const limit = Math.sqrt(6 / (1 + 20));
  for (const weight of tensors(0, 'kernel')[0]!)
    expect(Math.abs(weight)).toBeLessThanOrEqual(limit);
  expectOrthonormal(rowsOf(tensors(0, 'recurrent-kernel')[0]!, 20));
});

test('the columns of a GRU, in their two matrices, are one orthonormal set of rows', async () => {
  const { tensors } = await start(mixed, 3);
  const gates = rowsOf(tensors(1, 'gate-recurrent-kernel')[0]!, 6);
  const candidates = rowsOf(tensors(1, 'candidate-recurrent-kernel')[0]!, 3);
  expectOrthonormal(gates.map((row, unit) => [...row, ...candidates[unit]!]));
});

test.each([1, 3, 4, 5, 9])('%d orthogonal rows come out of blocks of four', async (units) => {
  const spec = makeSpec({ layers: [{ kind: 'lstm', units }] });
  const { tensors } = await start(spec, 4);
  expectOrthonormal(rowsOf(tensors(0, 'recurrent-kernel')[0]!, 4 * units));
});

describe('initializers', () => {
  const dense = (kernelInitializer: 'glorot' | 'he' | 'orthogonal' | 'uniform', units: number) =>
    makeSpec({
      windowSteps: 60,
      sequence: 'one-to-one',
      layers: [{ kind: 'dense', units, kernelInitializer }],
    });
  const kernelOf = async (spec: NetworkSpec) => (await start(spec, 5)).tensors(0, 'kernel')[0]!;
  const deviation = (values: Float32Array) =>
    Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

  test('he is normal with deviation √(2/fan-in)', async () => {
    const kernel = await kernelOf(dense('he', 100));
    expect(deviation(kernel) / Math.sqrt(2 / 60)).toBeCloseTo(1, 1);
    expect(Math.max(...kernel)).toBeGreaterThan(3 * Math.sqrt(2 / 60));
  });

  test.each([
    ['glorot', Math.sqrt(6 / 160)],
    ['uniform', 1 / Math.sqrt(60)],
  ] as const)('%s fills its limits', async (kind, limit) => {
    const kernel = await kernelOf(dense(kind, 100));
    expect(Math.max(...kernel)).toBeLessThanOrEqual(limit);
    expect(Math.max(...kernel)).toBeGreaterThan(0.99 * limit);
    expect(Math.min(...kernel)).toBeLessThan(-0.99 * limit);
  });

  test('orthogonal has orthonormal rows, or columns where those are fewer', async () => {
    expectOrthonormal(rowsOf(await kernelOf(dense('orthogonal', 80)), 80));
    const tall = rowsOf(await kernelOf(dense('orthogonal', 7)), 7);
    expectOrthonormal(Array.from({ length: 7 }, (_, at) => tall.map((row) => row[at]!)));
  });

  test('uniform in a recurrent layer goes by its units, in both kernels', async () => {
    const spec = makeSpec({
      layers: [
        { kind: 'lstm', units: 25, kernelInitializer: 'uniform', recurrentInitializer: 'uniform' },
      ],
    });
    const { tensors } = await start(spec, 6);
    for (const name of ['kernel', 'recurrent-kernel'] as const) {
      const values = tensors(0, name)[0]!;
      expect(Math.max(...values)).toBeLessThanOrEqual(1 / 5);
      expect(Math.max(...values)).toBeGreaterThan(0.9 / 5);
    }
  });

  test("a convolution's fans count each step of its kernel", async () => {
    const spec = makeSpec({
      windowSteps: 30,
      layers: [
        { kind: 'conv1d', filters: 16, kernelSteps: 25, bias: 0.5 },
        { kind: 'lstm', units: 1 },
      ],
    });
    const { tensors } = await start(spec, 7);
    const limit = Math.sqrt(6 / (25 + 25 * 16));
    const kernel = tensors(0, 'kernel')[0]!;
    expect(Math.max(...kernel)).toBeLessThanOrEqual(limit);
    expect(Math.max(...kernel)).toBeGreaterThan(0.98 * limit);
    expect(new Set(tensors(0, 'bias')[0]!)).toEqual(new Set([0.5]));
  });
});

test('every number of a network with all there is has a first value', async () => {
  const spec = makeSpec({
    windowSteps: 8,
    layers: [
      { kind: 'conv1d', filters: 3, kernelSteps: 2, normalization: {} },
      { kind: 'pooling' },
      {
        kind: 'lstm',
        units: 4,
        peepholes: true,
        bidirectional: {},
        normalization: { placement: 'before' },
      },
      { kind: 'gru', units: 3, resetAfter: true, normalization: {} },
      { kind: 'dense', units: 2, activation: 'linear' },
    ],
    output: { kind: 'softmax', bins: 5 },
    loss: { kind: 'cross-entropy' },
  });
  const { plan, parameters, tensors } = await start(spec, 8);
  for (const value of parameters) expect(Number.isFinite(value)).toBe(true);
  const lstm = plan.stages.findIndex(({ kind }) => kind === 'recurrent');
  const ones = (name: TensorName) => tensors(lstm, name).map((values) => new Set(values));
  expect(ones('gamma')).toEqual([new Set([1]), new Set([1])]);
  expect(ones('beta')).toEqual([new Set([0]), new Set([0])]);
  expect(ones('moving-mean')).toEqual([new Set([0]), new Set([0])]);
  expect(ones('moving-variance')).toEqual([new Set([1]), new Set([1])]);
  const [forward, backward] = tensors(lstm, 'peepholes');
  for (const weight of forward!) expect(Math.abs(weight)).toBeLessThanOrEqual(1 / 2);
  expect(forward).not.toEqual(backward);
  const [kernel, other] = tensors(lstm, 'recurrent-kernel');
  expectOrthonormal(rowsOf(kernel!, 16));
  expectOrthonormal(rowsOf(other!, 16));
  expect(kernel).not.toEqual(other);
  expect(Array.from(tensors(lstm + 1, 'candidate-recurrent-bias')[0]!)).toEqual([0, 0, 0]);
});

test('a cancel does not wait for a wide layer', async () => {
  const spec = makeSpec({ layers: [{ kind: 'lstm', units: 256 }] });
  const parameters = new Float32Array(planStages(spec).parameterCount);
  const pace = createPace(AbortSignal.abort());
  const initializing = initializeParameters(parameters, spec, createRandom(1), pace);
  await expect(initializing).rejects.toThrow(Cancelled);
});

test('the seed alone decides', async () => {
  const numbers = async (seed: number) => (await start(mixed, seed)).parameters;
  expect(await numbers(9)).toEqual(await numbers(9));
  expect(await numbers(9)).not.toEqual(await numbers(10));
});
