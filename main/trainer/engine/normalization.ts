import type { Kernels, TensorId } from './kernels';
import { type BatchStatistics, normalizeValues } from './normalization-arithmetic';
import { multiply, reshape, subtract } from './products';

export interface NormalizationRates {
  /** Share of the moving statistics that a pass leaves as it was. */
  momentum: number;
  epsilon: number;
}

/** All [columns]. */
export interface NormalizationNumbers {
  gamma: Float32Array;
  beta: Float32Array;
  /** Changed by a training pass. */
  movingMean: Float32Array;
  movingVariance: Float32Array;
}

export interface NormalizedRows {
  /** y [n, columns]. */
  output: TensorId;
  /**
   * @param gradient ∂L/∂y
   * @param into overwritten
   * @returns ∂L/∂x [n, columns]
   * @throws Error after an inference pass: its statistics are constants, nobody derives it
   */
  backward(gradient: TensorId, into: { gamma: Float32Array; beta: Float32Array }): TensorId;
}

/** Numbers up to which JavaScript is faster than the fused kernel, which costs 0.5 ms at least. */
const SMALL_ROWS = 24_576;

/**
 * Batch normalization over rows (Ioffe and Szegedy 2015):
 *
 *   training: y = γ·(x − μ)/√(σ² + ε) + β with mean and biased variance of these rows;
 *   moving ← momentum·moving + (1 − momentum)·batch
 *   inference: the same with the moving statistics
 *
 * @param rows x [n, columns]
 */
export function normalizeRows(
  kernels: Kernels,
  rows: TensorId,
  spec: NormalizationRates,
  numbers: NormalizationNumbers,
  training: boolean,
): NormalizedRows {
  if (!training) return normalizeForInference(kernels, rows, spec.epsilon, numbers);
  const columns = numbers.gamma.length;
  const count = kernels.read(kernels.run('Size', [rows]))[0]! / columns;
  return count * columns <= SMALL_ROWS
    ? normalizeInJavaScript(kernels, rows, spec, numbers)
    : normalizeFused(kernels, rows, count, spec, numbers);
}

function normalizeForInference(
  kernels: Kernels,
  rows: TensorId,
  epsilon: number,
  { gamma, beta, movingMean, movingVariance }: NormalizationNumbers,
): NormalizedRows {
  const columns = [gamma.length];
  const factor = gamma.map((scale, at) => scale / Math.sqrt(movingVariance[at]! + epsilon));
  const centred = subtract(kernels, rows, kernels.tensor(columns, movingMean));
  const scaled = multiply(kernels, centred, kernels.tensor(columns, factor));
  return {
    output: kernels.run('BiasAdd', [scaled, kernels.tensor(columns, beta)]),
    backward() {
      throw new Error('Only a training pass of batch normalization is derived');
    },
  };
}

function normalizeInJavaScript(
  kernels: Kernels,
  rows: TensorId,
  spec: NormalizationRates,
  numbers: NormalizationNumbers,
): NormalizedRows {
  const values = kernels.read(rows);
  const columns = numbers.gamma.length;
  const shape = [values.length / columns, columns];
  const pass = normalizeValues(values, numbers, spec.epsilon);
  moveStatistics(numbers, pass, spec.momentum);
  return {
    output: kernels.tensor(shape, pass.output),
    backward: (gradient, into) =>
      kernels.tensor(shape, pass.backward(kernels.read(gradient), into)),
  };
}

function normalizeFused(
  kernels: Kernels,
  rows: TensorId,
  count: number,
  spec: NormalizationRates,
  numbers: NormalizationNumbers,
): NormalizedRows {
  const columns = numbers.gamma.length;
  const pictures = [count, 1, 1, columns];
  const settings = { epsilon: { float: spec.epsilon }, is_training: true };
  const input = reshape(kernels, rows, pictures);
  const gamma = kernels.tensor([columns], numbers.gamma);
  const beta = kernels.tensor([columns], numbers.beta);
  const unused = kernels.zeros([0]);
  const outputs = kernels.runMany(
    'FusedBatchNormV3',
    [input, gamma, beta, unused, unused],
    6,
    settings,
  );
  const [output, mean, variance, ...reserved] = outputs;
  // The kernel's variance is that of the population, with Bessel's correction.
  const biased = kernels.read(variance!).map((value) => (value * (count - 1)) / count);
  moveStatistics(numbers, { mean: kernels.read(mean!), variance: biased }, spec.momentum);
  return {
    output: reshape(kernels, output!, [count, columns]),
    backward(gradient, into) {
      const deltas = reshape(kernels, gradient, pictures);
      const results = kernels.runMany(
        'FusedBatchNormGradV3',
        [deltas, input, gamma, ...reserved],
        5,
        settings,
      );
      const [ofInput, ofGamma, ofBeta] = results;
      into.gamma.set(kernels.read(ofGamma!));
      into.beta.set(kernels.read(ofBeta!));
      return reshape(kernels, ofInput!, [count, columns]);
    },
  };
}

function moveStatistics(
  { movingMean, movingVariance }: NormalizationNumbers,
  { mean, variance }: BatchStatistics,
  momentum: number,
): void {
  for (let at = 0; at < movingMean.length; at++) {
    movingMean[at] = momentum * movingMean[at]! + (1 - momentum) * mean[at]!;
    movingVariance[at] = momentum * movingVariance[at]! + (1 - momentum) * variance[at]!;
  }
}
