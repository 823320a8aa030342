import type { OperationSettings, Operations } from './operations';

/** Algebra that layers and graphs share; each function is one kernel. */

const TRANSPOSE_LEFT: OperationSettings = { transpose_a: true };

/** Settings of kernels over lists, by the list's length: kernels know settings by identity. */
function byCount(
  settingsOf: (count: number) => OperationSettings,
): (count: number) => OperationSettings {
  const known: OperationSettings[] = [];
  return (count) => {
    known[count] ??= settingsOf(count);
    return known[count];
  };
}

const unpackInto = byCount((num) => ({ num }));
const splitInto = byCount((num_split) => ({ num_split }));
const joinOf = byCount((N) => ({ N }));

/** [m, k]·[k, n] → [m, n]. */
export const matMul = <Tensor>(
  operations: Operations<Tensor>,
  left: Tensor,
  right: Tensor,
): Tensor => operations.run('MatMul', [left, right]);

/** leftᵀ·right: [k, m], [k, n] → [m, n]; a weight's gradient from all steps at once. */
export const matMulTransposed = <Tensor>(
  operations: Operations<Tensor>,
  left: Tensor,
  right: Tensor,
): Tensor => operations.run('MatMul', [left, right], TRANSPOSE_LEFT);

/** [m, n] → [n, m]. One copy up front: MatMul with transpose_b is slower in every step. */
export const transpose = <Tensor>(operations: Operations<Tensor>, matrix: Tensor): Tensor =>
  operations.run('Transpose', [matrix, operations.integers([1, 0])]);

export const reshape = <Tensor>(
  operations: Operations<Tensor>,
  tensor: Tensor,
  shape: readonly number[],
): Tensor => operations.run('Reshape', [tensor, operations.integers(shape)]);

/** Sum over the rows: [m, n] → [n]. */
export const sumRows = <Tensor>(operations: Operations<Tensor>, matrix: Tensor): Tensor =>
  operations.run('BiasAddGrad', [matrix]);

/** A vector added to each row: [m, n], [n] → [m, n]. */
export const addToRows = <Tensor>(
  operations: Operations<Tensor>,
  matrix: Tensor,
  vector: Tensor,
): Tensor => operations.run('BiasAdd', [matrix, vector]);

/** [steps, …] → steps tensors. */
export const unstack = <Tensor>(
  operations: Operations<Tensor>,
  sequence: Tensor,
  steps: number,
): Tensor[] => operations.runMany('Unpack', [sequence], steps, unpackInto(steps));

/** steps tensors → [steps, …]. */
export const stack = <Tensor>(operations: Operations<Tensor>, parts: Tensor[]): Tensor =>
  operations.run('Pack', parts, joinOf(parts.length));

/** The steps of a sequence in the other order. */
export const reverseSteps = <Tensor>(operations: Operations<Tensor>, sequence: Tensor): Tensor =>
  operations.run('ReverseV2', [sequence, operations.integers([0])]);

/** […, parts·n] → parts tensors […, n]. */
export const splitLast = <Tensor>(
  operations: Operations<Tensor>,
  tensor: Tensor,
  parts: number,
): Tensor[] =>
  operations.runMany('Split', [operations.integer(-1), tensor], parts, splitInto(parts));

/** tensors […, n] → […, parts·n]. */
export const joinLast = <Tensor>(operations: Operations<Tensor>, parts: Tensor[]): Tensor =>
  operations.run('ConcatV2', [...parts, operations.integer(-1)], joinOf(parts.length));

/** Tensors [m, …] one under the other: [parts·m, …]. */
export const joinRows = <Tensor>(operations: Operations<Tensor>, parts: Tensor[]): Tensor =>
  parts.length === 1
    ? parts[0]!
    : operations.run('ConcatV2', [...parts, operations.integer(0)], joinOf(parts.length));

/** Steps [from, from + length) of a sequence, without a copy. */
export const sliceSteps = <Tensor>(
  operations: Operations<Tensor>,
  sequence: Tensor,
  [, batch, features]: readonly [steps: number, batch: number, features: number],
  from: number,
  length: number,
): Tensor =>
  operations.run('Slice', [
    sequence,
    operations.integers([from, 0, 0]),
    operations.integers([length, batch, features]),
  ]);

/**
 * Sum of tensors of one shape. Not AddV2: in a graph, libtensorflow's optimizer takes a product with
 * one row added to it for a bias, and then fails on it.
 */
export const sumOf = <Tensor>(operations: Operations<Tensor>, terms: Tensor[]): Tensor =>
  terms.length === 1 ? terms[0]! : operations.run('AddN', terms, joinOf(terms.length));

/** Elementwise. */
export const add = <Tensor>(operations: Operations<Tensor>, left: Tensor, right: Tensor): Tensor =>
  operations.run('AddV2', [left, right]);
export const subtract = <Tensor>(
  operations: Operations<Tensor>,
  left: Tensor,
  right: Tensor,
): Tensor => operations.run('Sub', [left, right]);
export const multiply = <Tensor>(
  operations: Operations<Tensor>,
  left: Tensor,
  right: Tensor,
): Tensor => operations.run('Mul', [left, right]);

/** left + right where either may be nothing. */
export function addAny<Tensor>(
  operations: Operations<Tensor>,
  left: Tensor | null,
  right: Tensor | null,
) {
  if (left === null) return right;
  return right === null ? left : add(operations, left, right);
}
