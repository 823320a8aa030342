import { describe, expect, test } from 'vitest';
import { drawMask } from '../../main/trainer/data/draw-mask';
import { createRandom, type RandomSource } from '../../main/trainer/data/random';
import { Kernels } from '../../main/trainer/engine/kernels';
import { PlannedNetwork } from '../../main/trainer/engine/planned-network';
import { nativeRuntime } from '../helpers/native-runtime';
import { drawParameters } from '../helpers/random-parameters';
import { makeSpec } from '../helpers/trainer-specs';

const kernels = new Kernels(nativeRuntime().binding);
const floats = (...values: number[]) => Float32Array.from(values);
const normals = (length: number, random: RandomSource) =>
  Float32Array.from({ length }, () => random.normal());

function makeNetwork(parts: Parameters<typeof makeSpec>[0], seed = 1) {
  const network = new PlannedNetwork(kernels, makeSpec(parts));
  drawParameters(network.parameters, network.plan, createRandom(seed));
  return network;
}

/** Outputs of a training pass. */
function train(network: PlannedNetwork, windows: Float32Array, upstream?: Float32Array) {
  let seen = floats();
  network.derive(
    windows,
    (outputs) => {
      seen = outputs.slice();
      return upstream ?? new Float32Array(outputs.length);
    },
    createRandom(3),
  );
  return seen;
}

const linearRnn = { kind: 'simple-rnn', units: 1, activation: 'linear' } as const;

describe('windows and outputs', () => {
  // h_t = 2·x_t + 0.5·h_{t-1} + 1, y = 10·h − 1.
  const parameters = floats(2, 0.5, 1, 10, -1);
  const hidden = (window: number[]) => {
    let state = 0;
    return window.map((value) => {
      state = 2 * value + 0.5 * state + 1;
      return 10 * state - 1;
    });
  };
  const windows = floats(1, 2, 3, 4, 5, 6);
  const rows = [hidden([1, 2, 3]), hidden([4, 5, 6])] as const;

  test('many-to-one: a value after the last step of each window', () => {
    const network = makeNetwork({ windowSteps: 3, layers: [linearRnn] });
    network.parameters.set(parameters);
    expect([...network.infer(windows)]).toEqual([rows[0][2], rows[1][2]]);
  });

  test('many-to-many: a value after every step, time-major', () => {
    const network = makeNetwork({
      windowSteps: 3,
      sequence: 'many-to-many',
      layers: [linearRnn],
    });
    network.parameters.set(parameters);
    const expected = [0, 1, 2].flatMap((step) => [rows[0][step], rows[1][step]]);
    expect([...network.infer(windows)]).toEqual(expected);
  });

  test('one-to-one and one-to-many: the window is one vector', () => {
    const dense = makeNetwork({
      windowSteps: 3,
      sequence: 'one-to-one',
      layers: [{ kind: 'dense', units: 1, activation: 'linear' }],
    });
    dense.parameters.set(floats(100, 10, 1, 0.5, 2, 0));
    expect([...dense.infer(windows)]).toEqual([2 * 123.5, 2 * 456.5]);
    const decoder = makeNetwork({
      windowSteps: 3,
      sequence: 'one-to-many',
      outputSteps: 2,
      layers: [linearRnn],
    });
    decoder.parameters.set(floats(100, 10, 1, 0.5, 0, 1, 0));
    // h_1 = x·W, h_2 = x·W + h_1/2.
    expect([...decoder.infer(windows)]).toEqual([123, 456, 1.5 * 123, 1.5 * 456]);
  });
});

test('derivatives through a whole stack, masks and batch statistics included', () => {
  const network = makeNetwork({
    windowSteps: 8,
    layers: [
      { kind: 'dropout', rate: 0.2 },
      { kind: 'conv1d', filters: 2, kernelSteps: 3, activation: 'softsign', normalization: {} },
      { kind: 'pooling', operation: 'average' },
      { kind: 'lstm', units: 2, bidirectional: { merge: 'concat' } },
      { kind: 'dense', units: 3, activation: 'tanh' },
      { kind: 'dropout', rate: 0.2 },
    ],
    output: { kind: 'softmax', bins: 3 },
    loss: { kind: 'cross-entropy' },
  });
  const random = createRandom(2);
  const windows = normals(6 * 8, random);
  const upstream = normals(6 * 3, random);
  train(network, windows, upstream);
  const derived = network.gradients.slice();
  const loss = () =>
    train(network, windows).reduce((sum, value, at) => sum + value * upstream[at]!, 0);
  const step = 2 ** -6;
  derived.forEach((value, at) => {
    const here = network.parameters[at]!;
    network.parameters[at] = here + step;
    const above = loss();
    network.parameters[at] = here - step;
    const difference = (above - loss()) / (2 * step);
    network.parameters[at] = here;
    const allowed = 1e-3 + 5e-3 * Math.abs(difference);
    expect(Math.abs(value - difference), `parameter ${at}`).toBeLessThan(allowed);
  });
});

test('masks are drawn stage by stage, and only in training', () => {
  const network = makeNetwork({
    windowSteps: 2,
    sequence: 'one-to-one',
    layers: [
      { kind: 'dropout', rate: 0.5 },
      { kind: 'dense', units: 2, activation: 'linear' },
      { kind: 'dropout', rate: 0.5 },
    ],
  });
  const [a, b, c, d, e, f, g, h, i] = network.parameters as unknown as number[];
  const random = createRandom(3);
  const draw = () => drawMask(6, 0.5, random);
  const [first, second] = [draw(), draw()];
  const windows = floats(1, 2, 3, 4, 5, 6);
  const compute = (mask: ArrayLike<number>, maskBehind: ArrayLike<number>) =>
    [0, 2, 4].map((row) => {
      const [x, y] = [windows[row]! * mask[row]!, windows[row + 1]! * mask[row + 1]!];
      const left = (x * a! + y * c! + e!) * maskBehind[row]!;
      const right = (x * b! + y * d! + f!) * maskBehind[row + 1]!;
      return left * g! + right * h! + i!;
    });
  const ones = new Array<number>(6).fill(1);
  const trained = train(network, windows);
  compute(first, second).forEach((value, at) => {
    expect(trained[at]).toBeCloseTo(value, 5);
  });
  const inferred = network.infer(windows);
  compute(ones, ones).forEach((value, at) => {
    expect(inferred[at]).toBeCloseTo(value, 5);
  });
});

test('training moves the statistics behind the trained numbers, inference leaves them', () => {
  const network = makeNetwork({ layers: [{ kind: 'gru', units: 2, normalization: {} }] });
  const { trainableCount } = network.plan;
  expect(network.gradients).toHaveLength(trainableCount);
  const windows = normals(12, createRandom(1));
  const before = network.parameters.slice();
  network.infer(windows);
  expect(network.parameters).toEqual(before);
  train(network, windows);
  expect(network.parameters.subarray(0, trainableCount)).toEqual(
    before.subarray(0, trainableCount),
  );
  expect(network.parameters.subarray(trainableCount)).not.toEqual(before.subarray(trainableCount));
});

describe('carried states', () => {
  const layers: Parameters<typeof makeSpec>[0]['layers'] = [
    { kind: 'gru', units: 2 },
    { kind: 'lstm', units: 3 },
    { kind: 'simple-rnn', units: 2 },
  ];
  const sequence = 'many-to-many';
  const make = (windowSteps: number) => makeNetwork({ windowSteps, sequence, layers });
  const series = [normals(8, createRandom(1)), normals(8, createRandom(2))] as const;
  /** Steps of both series, side by side. */
  const part = (from: number, to: number) =>
    floats(...series[0].subarray(from, to), ...series[1].subarray(from, to));
  const whole = () => make(8).infer(part(0, 8));
  const expectClose = (values: Float32Array, expected: Float32Array) => {
    expect(values).toHaveLength(expected.length);
    values.forEach((value, at) => {
      expect(value).toBeCloseTo(expected[at]!, 6);
    });
  };

  test('the halves of a window, one after the other, give what the whole gives', () => {
    const network = make(4);
    network.carryStates(true);
    const first = train(network, part(0, 4));
    expectClose(floats(...first, ...network.infer(part(4, 8))), whole());
  });

  test('a reset, other windows side by side, or no carrying start from zeros', () => {
    const network = make(4);
    const fresh = make(4).infer(part(0, 4));
    network.infer(part(0, 4));
    expect(network.infer(part(0, 4))).toEqual(fresh);
    network.carryStates(true);
    network.infer(part(0, 4));
    expect(network.infer(part(0, 4))).not.toEqual(fresh);
    network.resetStates();
    expect(network.infer(part(0, 4))).toEqual(fresh);
    network.infer(series[0].subarray(0, 4));
    expect(network.infer(part(0, 4))).toEqual(fresh);
    network.carryStates(false);
    expect(network.infer(part(0, 4))).toEqual(fresh);
  });
});
