import { activationSchema } from '@shared/domain/network-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../main/trainer/data/random';
import { Kernels } from '../../main/trainer/engine/kernels';
import { nativeRuntime } from '../helpers/native-runtime';
import { expectStageDerivatives, passStage, stageOf } from '../helpers/stage-pass';
import { makeSpec } from '../helpers/trainer-specs';

const kernels = new Kernels(nativeRuntime().binding);
const floats = (...values: number[]) => Float32Array.from(values);
const normals = (length: number, seed: number) => {
  const random = createRandom(seed);
  return Float32Array.from({ length }, () => random.normal());
};
/** All different by at least 0.1, none within 0.05 of 0: no kink within a difference's step. */
const apart = (length: number, seed: number) => {
  const random = createRandom(seed);
  const values = Float32Array.from({ length }, (_, at) => (at - length / 2 + 0.5) / 10);
  for (let at = length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [values[at], values[other]] = [values[other]!, values[at]!];
  }
  return values;
};
const RUNS = { numRuns: 40 };
const rnn = { kind: 'simple-rnn', units: 1 } as const;

describe('convolution', () => {
  const convolution = (
    padding: 'causal' | 'same',
    kernelSteps: number,
    { windowSteps = 4, inputs = 1, filters = 1 } = {},
  ) => {
    const before = {
      kind: 'conv1d',
      filters: inputs,
      kernelSteps: 1,
      activation: 'linear',
    } as const;
    const own = { kind: 'conv1d', filters, kernelSteps, padding, activation: 'linear' } as const;
    return stageOf(makeSpec({ windowSteps, layers: [before, own, rnn] }), 'convolution', 1);
  };

  test('causal: each step is a sum over itself and those before, zeros before the first', () => {
    const { output, shape } = passStage(kernels, convolution('causal', 3), {
      batch: 1,
      input: floats(1, 2, 3, 4),
      parameters: floats(100, 10, 1, 0.5),
    });
    expect(shape).toEqual([4, 1, 1]);
    // W_0 meets the step two before, W_2 the step itself.
    expect([...output]).toEqual([
      1 + 0.5,
      10 * 1 + 2 + 0.5,
      100 * 1 + 10 * 2 + 3 + 0.5,
      100 * 2 + 10 * 3 + 4 + 0.5,
    ]);
  });

  test('same: of an even kernel the longer half stands behind', () => {
    const pass = { batch: 1, input: floats(1, 2, 3, 4), parameters: floats(1, 10, 100, 1000, 0) };
    const { output } = passStage(kernels, convolution('same', 4), pass);
    expect([...output]).toEqual([
      10 * 1 + 100 * 2 + 1000 * 3,
      1 * 1 + 10 * 2 + 100 * 3 + 1000 * 4,
      1 * 2 + 10 * 3 + 100 * 4,
      1 * 3 + 10 * 4,
    ]);
  });

  test('windows of a batch stay apart; filters and features are summed as the kernel says', () => {
    const { output, shape } = passStage(
      kernels,
      convolution('causal', 2, { windowSteps: 2, inputs: 2, filters: 2 }),
      {
        batch: 2,
        // Steps of (window 0, window 1), two features each.
        input: floats(1, 2, 10, 20, 3, 4, 30, 40),
        // W[tap][feature] = (filter 0, filter 1), then b.
        parameters: floats(1, 0, 0, 1, 0.5, 2, 0, 0, 0, 100),
      },
    );
    expect(shape).toEqual([2, 2, 2]);
    expect([...output]).toEqual([
      0.5 * 1,
      2 * 1 + 100,
      0.5 * 10,
      2 * 10 + 100,
      1 + 0.5 * 3,
      2 + 2 * 3 + 100,
      10 + 0.5 * 30,
      20 + 2 * 30 + 100,
    ]);
  });

  test.each([
    ['causal', 1],
    ['causal', 3],
    ['causal', 6],
    ['same', 2],
    ['same', 3],
  ] as const)('derivatives, %s, %i steps', (padding, kernelSteps) => {
    const stage = convolution(padding, kernelSteps, { windowSteps: 5, inputs: 2, filters: 3 });
    expectStageDerivatives(kernels, stage, {
      batch: 2,
      input: normals(5 * 2 * 2, 1),
      parameters: normals(stage.parameters.length, 2),
      upstream: normals(5 * 2 * 3, 3),
    });
  });

  test('causal: a change in a later step never changes an earlier output', () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 2, max: 9 }),
      fc.nat(),
      (kernelSteps, windowSteps, draw) => {
        const at = draw % windowSteps;
        const stage = convolution('causal', kernelSteps, { windowSteps, filters: 2 });
        const parameters = normals(stage.parameters.length, draw);
        const input = normals(windowSteps, draw + 1);
        const before = passStage(kernels, stage, { batch: 1, input, parameters }).output;
        input[at] = input[at]! + 1;
        const after = passStage(kernels, stage, { batch: 1, input, parameters }).output;
        expect(after.slice(0, at * 2)).toEqual(before.slice(0, at * 2));
        expect(after.slice(at * 2)).not.toEqual(before.slice(at * 2));
      },
    );
    fc.assert(property, RUNS);
  });
});

describe('pooling', () => {
  const pooling = (operation: 'max' | 'average', poolSteps: number, windowSteps: number) =>
    stageOf(
      makeSpec({ windowSteps, layers: [{ kind: 'pooling', operation, poolSteps }, rnn] }),
      'pooling',
    );
  // Steps of (window 0, window 1): window 0 is 1, 5, 2, −3, 9; window 1 ten times as much.
  const input = () => floats(1, 10, 5, 50, 2, 20, -3, -30, 9, 90);

  test('max and average of each two steps, the rest dropped', () => {
    const max = passStage(kernels, pooling('max', 2, 5), { batch: 2, input: input() });
    expect(max.shape).toEqual([2, 2, 1]);
    expect([...max.output]).toEqual([5, 50, 2, 20]);
    const average = passStage(kernels, pooling('average', 2, 5), { batch: 2, input: input() });
    expect([...average.output]).toEqual([(1 + 5) / 2, (10 + 50) / 2, (2 - 3) / 2, (20 - 30) / 2]);
  });

  test('the gradient goes to the largest, the first of equals, or to all alike', () => {
    const upstream = floats(7, 1, 4, 2);
    const max = passStage(kernels, pooling('max', 2, 5), { batch: 2, input: input(), upstream });
    expect([...max.ofInput]).toEqual([0, 0, 7, 1, 4, 2, 0, 0, 0, 0]);
    const equal = passStage(kernels, pooling('max', 2, 2), {
      batch: 1,
      input: floats(3, 3),
      upstream: floats(1),
    });
    expect([...equal.ofInput]).toEqual([1, 0]);
    const average = passStage(kernels, pooling('average', 2, 5), {
      batch: 2,
      input: input(),
      upstream,
    });
    expect([...average.ofInput]).toEqual([3.5, 0.5, 3.5, 0.5, 2, 1, 2, 1, 0, 0]);
  });

  test.each(['max', 'average'] as const)('derivatives of %s', (operation) => {
    expectStageDerivatives(kernels, pooling(operation, 3, 7), {
      batch: 2,
      input: apart(14, 1),
      upstream: normals(4, 2),
    });
  });

  test('the largest is never below the average', () => {
    const property = fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.integer({ min: 5, max: 12 }),
      fc.nat(),
      (poolSteps, windowSteps, seed) => {
        const pass = { batch: 3, input: normals(3 * windowSteps, seed) };
        const max = passStage(kernels, pooling('max', poolSteps, windowSteps), pass).output;
        const average = passStage(kernels, pooling('average', poolSteps, windowSteps), pass).output;
        expect(max).toHaveLength(3 * Math.floor(windowSteps / poolSteps));
        max.forEach((value, at) => {
          expect(value).toBeGreaterThanOrEqual(average[at]! - 1e-6);
        });
      },
    );
    fc.assert(property, RUNS);
  });
});

describe('dense', () => {
  const dense = (windowSteps: number, units: number) =>
    stageOf(
      makeSpec({ windowSteps, sequence: 'one-to-one', layers: [{ kind: 'dense', units }] }),
      'dense',
    );

  test('x·W + b and its derivatives', () => {
    const { output, ofInput, ofParameters } = passStage(kernels, dense(2, 3), {
      batch: 2,
      input: floats(1, 2, 3, 4),
      parameters: floats(1, 2, 3, 10, 20, 30, 0.5, 0, -1),
      upstream: floats(1, 0, 0, 0, 1, 2),
    });
    expect([...output]).toEqual([21.5, 42, 62, 43.5, 86, 128]);
    expect([...ofInput]).toEqual([1, 10, 2 + 2 * 3, 20 + 2 * 30]);
    expect([...ofParameters]).toEqual([1, 3, 2 * 3, 2, 4, 2 * 4, 1, 1, 2]);
  });

  // The second is large enough for MatMul.
  test.each([
    [2, 3],
    [130, 130],
  ])('derivatives, %i to %i', (inputs, units) => {
    const stage = dense(inputs, units);
    const pass = {
      batch: 2,
      input: normals(2 * inputs, 1),
      parameters: normals(stage.parameters.length, 2),
      upstream: normals(2 * units, 3),
    };
    if (inputs < 10) expectStageDerivatives(kernels, stage, pass);
    const { ofInput, ofParameters, output } = passStage(kernels, stage, pass);
    // L = Σ δ ⊙ (x·W + b), so x·∂L/∂x + b·∂L/∂b = W·∂L/∂W + b·∂L/∂b = L.
    const dot = (left: Float32Array, right: Float32Array) =>
      left.reduce((sum, value, at) => sum + value * right[at]!, 0);
    const bias = inputs * units;
    const loss = dot(output, pass.upstream);
    const ofBias = dot(pass.parameters.subarray(bias), ofParameters.subarray(bias));
    expect(dot(pass.input, ofInput) + ofBias).toBeCloseTo(loss, 2);
    expect(dot(pass.parameters, ofParameters)).toBeCloseTo(loss, 2);
  });
});

describe('activation', () => {
  test.each(activationSchema.exclude(['linear']).options)('derivatives of %s', (activation) => {
    const layers = [{ kind: 'dense', units: 3, activation } as const];
    const stage = stageOf(makeSpec({ sequence: 'one-to-one', layers }), 'activation');
    const pass = { batch: 4, input: apart(12, 1), upstream: normals(12, 2) };
    expectStageDerivatives(kernels, stage, pass);
  });
});

describe('dropout', () => {
  const dropout = (rate: number) =>
    stageOf(makeSpec({ layers: [{ kind: 'dropout', rate }, rnn] }), 'dropout');

  test('inference passes everything', () => {
    const pass = { batch: 1, input: floats(1, -2, 3, 4), upstream: floats(1, 2, 3, 4) };
    const { output, ofInput } = passStage(kernels, dropout(0.5), pass);
    expect(output).toEqual(pass.input);
    expect(ofInput).toEqual(pass.upstream);
  });

  test('keeps or drops, and the gradient is dropped where the value was', () => {
    const property = fc.property(
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.nat(),
      (rate, seed) => {
        const input = new Float32Array(4 * 500).fill(1);
        const { output, ofInput } = passStage(kernels, dropout(rate), {
          batch: 500,
          input,
          random: createRandom(seed),
          upstream: input,
        });
        expect(ofInput).toEqual(output);
        const kept = Math.fround(1 / (1 - rate));
        expect(output.every((value) => value === 0 || value === kept)).toBe(true);
        // Within 5 standard errors of the mean of 2,000 such numbers: √(rate/(1 − rate)/2000).
        const mean = output.reduce((sum, value) => sum + value, 0) / output.length;
        const error = Math.sqrt(rate / (1 - rate) / output.length);
        expect(Math.abs(mean - 1)).toBeLessThanOrEqual(5 * error + 1e-6);
      },
    );
    fc.assert(property, RUNS);
  });

  test('derivatives through a mask', () => {
    const pass = { batch: 3, input: normals(12, 1), upstream: normals(12, 2) };
    expectStageDerivatives(kernels, dropout(0.4), pass, () => createRandom(7));
  });
});

describe('repeat', () => {
  const stage = stageOf(
    makeSpec({ windowSteps: 2, sequence: 'one-to-many', outputSteps: 3, layers: [rnn] }),
    'repeat',
  );

  test('the vector in every step, and the sum of their gradients', () => {
    const { output, shape, ofInput } = passStage(kernels, stage, {
      batch: 2,
      input: floats(1, 2, 3, 4),
      upstream: floats(1, 0, 0, 0, 10, 0, 0, 5, 100, 0, 0, 6),
    });
    expect(shape).toEqual([3, 2, 2]);
    expect([...output]).toEqual([1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4]);
    expect([...ofInput]).toEqual([111, 0, 0, 11]);
  });
});
