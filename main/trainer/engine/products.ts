import type { Kernels, TensorId } from './kernels';

/** Algebra that the layers share; each function is one or two kernels. */

/** [m, k]·[k, n] → [m, n]. */
export const matMul = (kernels: Kernels, left: TensorId, right: TensorId): TensorId =>
  kernels.run('MatMul', [left, right]);

/** leftᵀ·right: [k, m], [k, n] → [m, n]; a weight's gradient from all steps at once. */
export const matMulTransposed = (kernels: Kernels, left: TensorId, right: TensorId): TensorId =>
  kernels.run('MatMul', [left, right], { transpose_a: true, transpose_b: false });

/** [m, n] → [n, m]. One copy up front: MatMul with transpose_b is slower in every step. */
export const transpose = (kernels: Kernels, matrix: TensorId): TensorId =>
  kernels.run('Transpose', [matrix, kernels.integers([1, 0])]);

export const reshape = (kernels: Kernels, tensor: TensorId, shape: number[]): TensorId =>
  kernels.run('Reshape', [tensor, kernels.integers(shape)]);

/** Sum over the rows: [m, n] → [n]. */
export const sumRows = (kernels: Kernels, matrix: TensorId): TensorId =>
  kernels.run('Sum', [matrix, kernels.integers([0])]);

/** [steps, …] → steps tensors. */
export const unstack = (kernels: Kernels, sequence: TensorId, steps: number): TensorId[] =>
  kernels.runMany('Unpack', [sequence], steps, { num: steps });

/** steps tensors → [steps, …]. */
export const stack = (kernels: Kernels, parts: TensorId[]): TensorId =>
  kernels.run('Pack', parts, { N: parts.length });

/** [m, parts·n] → parts tensors [m, n]. */
export const splitColumns = (kernels: Kernels, matrix: TensorId, parts: number): TensorId[] =>
  kernels.runMany('Split', [kernels.integer(1), matrix], parts, { num_split: parts });

/** tensors [m, n] → [m, parts·n]. */
export const joinColumns = (kernels: Kernels, parts: TensorId[]): TensorId =>
  kernels.run('ConcatV2', [...parts, kernels.integer(1)], { N: parts.length });

/** Elementwise. */
export const add = (kernels: Kernels, left: TensorId, right: TensorId): TensorId =>
  kernels.run('AddV2', [left, right]);
export const subtract = (kernels: Kernels, left: TensorId, right: TensorId): TensorId =>
  kernels.run('Sub', [left, right]);
export const multiply = (kernels: Kernels, left: TensorId, right: TensorId): TensorId =>
  kernels.run('Mul', [left, right]);
