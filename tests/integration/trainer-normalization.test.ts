import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../main/trainer/data/random';
import { Kernels } from '../../main/trainer/engine/kernels';
import { normalizeRows } from '../../main/trainer/engine/normalization';
import { nativeRuntime } from '../helpers/native-runtime';
import { expectStageDerivatives, passStage, stageOf } from '../helpers/stage-pass';
import { makeSpec } from '../helpers/trainer-specs';

const kernels = new Kernels(nativeRuntime().binding);
const floats = (...values: number[]) => Float32Array.from(values);
const normals = (length: number, seed: number) => {
  const random = createRandom(seed);
  return Float32Array.from({ length }, () => random.normal());
};
const normalization = (momentum: number, epsilon: number, units = 2, windowSteps = 2) =>
  stageOf(
    makeSpec({
      windowSteps,
      layers: [
        { kind: 'dense', units, normalization: { momentum, epsilon } },
        { kind: 'lstm', units: 1 },
      ],
    }),
    'normalization',
  );

test('a training pass normalizes over steps and windows, and moves the statistics', () => {
  const state = floats(0, 0, 1, 1);
  const { output } = passStage(kernels, normalization(0.75, 1, 2), {
    batch: 2,
    // Feature 0: 1, 3, 5, 7 (mean 4, variance 5); feature 1: 2, 2, 2, 2.
    input: floats(1, 2, 3, 2, 5, 2, 7, 2),
    parameters: floats(2, 3, 10, 20),
    state,
    random: createRandom(1),
  });
  const scale = 2 / Math.sqrt(5 + 1);
  const expected = [-3, -1, 1, 3].flatMap((centred) => [scale * centred + 10, 20]);
  output.forEach((value, at) => {
    expect(value).toBeCloseTo(expected[at]!, 5);
  });
  // 0.75 of what was + 0.25 of mean and biased variance.
  expect([...state]).toEqual([0.25 * 4, 0.25 * 2, 0.75 + 0.25 * 5, 0.75]);
});

test('an inference pass uses the moving statistics and leaves them', () => {
  const state = floats(1, -1, 3, 0);
  const { output } = passStage(kernels, normalization(0.9, 1), {
    batch: 1,
    input: floats(5, 1, 1, 0),
    parameters: floats(2, 3, 10, 20),
    state,
  });
  const expected = [(2 * 4) / 2 + 10, 3 * 2 + 20, 10, 3 + 20];
  expect([...output]).toEqual(expected);
  expect([...state]).toEqual([1, -1, 3, 0]);
});

test('derivatives of a training pass', () => {
  const stage = normalization(0.9, 1e-3, 3);
  expectStageDerivatives(
    kernels,
    stage,
    {
      batch: 4,
      input: normals(24, 1),
      parameters: normals(6, 2),
      state: floats(0, 0, 0, 1, 1, 1),
      upstream: normals(24, 3),
    },
    () => createRandom(1),
  );
});

test('a single row has no variance: β comes out, and no gradient goes through', () => {
  const { output, ofInput, ofParameters } = passStage(kernels, normalization(0.9, 1e-3, 2, 1), {
    batch: 1,
    input: floats(5, -7),
    parameters: floats(2, 3, 10, 20),
    state: floats(0, 0, 1, 1),
    random: createRandom(1),
    upstream: floats(1, 2),
  });
  expect([...output]).toEqual([10, 20]);
  expect([...ofInput]).toEqual([0, 0]);
  expect([...ofParameters]).toEqual([0, 0, 1, 2]);
});

test('the outputs of a training pass have mean β and variance γ²·σ²/(σ² + ε)', () => {
  const property = fc.property(
    fc.integer({ min: 2, max: 40 }),
    fc.integer({ min: 1, max: 6 }),
    fc.double({ min: -20, max: 20, noNaN: true }),
    fc.nat(),
    (batch, units, offset, seed) => {
      const epsilon = 1e-3;
      const input = normals(2 * batch * units, seed).map((value) => value + offset);
      const parameters = normals(2 * units, seed + 1);
      const { output } = passStage(kernels, normalization(0.9, epsilon, units), {
        batch,
        input,
        parameters,
        state: new Float32Array(2 * units).fill(1),
        random: createRandom(1),
      });
      for (let column = 0; column < units; column++) {
        const before = momentsOf(input, units, column);
        const after = momentsOf(output, units, column);
        const [gamma, beta] = [parameters[column]!, parameters[units + column]!];
        expect(after.mean).toBeCloseTo(beta, 4);
        const expected = (gamma ** 2 * before.variance) / (before.variance + epsilon);
        expect(after.variance).toBeCloseTo(expected, 3);
      }
    },
  );
  fc.assert(property, { numRuns: 40 });
});

// The second is normalized by the fused kernel, the first in JavaScript.
test('many rows give the numbers of the few that they repeat', () => {
  const [count, columns, repeats] = [64, 32, 20];
  const few = normals(count * columns, 1);
  const upstream = normals(count * columns, 2);
  const repeated = (values: Float32Array) => {
    const all = new Float32Array(values.length * repeats);
    for (let at = 0; at < repeats; at++) all.set(values, at * values.length);
    return all;
  };
  const run = (rows: Float32Array, gradient: Float32Array) => {
    const numbers = {
      gamma: normals(columns, 3),
      beta: normals(columns, 4),
      movingMean: new Float32Array(columns),
      movingVariance: new Float32Array(columns).fill(1),
    };
    const into = { gamma: new Float32Array(columns), beta: new Float32Array(columns) };
    return kernels.scope(() => {
      const shape = [rows.length / columns, columns];
      const spec = { momentum: 0.5, epsilon: 1e-3 };
      const pass = normalizeRows(kernels, kernels.tensor(shape, rows), spec, numbers, true);
      const ofRows = kernels.read(pass.backward(kernels.tensor(shape, gradient), into));
      return { output: kernels.read(pass.output), ofRows, ...into, numbers };
    });
  };
  const one = run(few, upstream);
  const all = run(repeated(few), repeated(upstream));
  const expectClose = (values: Float32Array, expected: Float32Array) => {
    const apart = values.map((value, at) => {
      const wanted = expected[at % expected.length]!;
      return Math.abs(value - wanted) / (1 + Math.abs(wanted));
    });
    expect(apart.reduce((most, difference) => Math.max(most, difference), 0)).toBeLessThan(1e-5);
  };
  expectClose(all.output, one.output);
  expectClose(all.ofRows, one.ofRows);
  expectClose(
    all.gamma.map((value) => value / repeats),
    one.gamma,
  );
  expectClose(
    all.beta.map((value) => value / repeats),
    one.beta,
  );
  expectClose(all.numbers.movingMean, one.numbers.movingMean);
  expectClose(all.numbers.movingVariance, one.numbers.movingVariance);
});

function momentsOf(values: Float32Array, columns: number, column: number) {
  const own = values.filter((_, at) => at % columns === column);
  const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
  const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / own.length;
  return { mean, variance };
}
