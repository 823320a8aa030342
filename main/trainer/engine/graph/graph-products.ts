import type { GraphBuilder, GraphTensor } from './graph-builder';

/** Algebra of the graphs: what layers compute too, and what only graphs need; each is one kernel. */

export {
  add,
  matMul,
  matMulTransposed,
  multiply,
  reshape,
  stack as pack,
  sumRows,
  transpose,
  unstack as unpack,
} from '../products';

/** @param size −1 for the rest of an axis */
export const slice = (
  graph: GraphBuilder,
  tensor: GraphTensor,
  begin: readonly number[],
  size: readonly number[],
): GraphTensor => graph.run('Slice', [tensor, graph.integers(begin), graph.integers(size)]);

export const concat = (
  graph: GraphBuilder,
  parts: readonly GraphTensor[],
  axis: number,
): GraphTensor =>
  parts.length === 1
    ? parts[0]!
    : graph.run('ConcatV2', [...parts, graph.integer(axis)], { N: parts.length });

/** Equal parts along an axis. */
export const split = (
  graph: GraphBuilder,
  tensor: GraphTensor,
  parts: number,
  axis: number,
): GraphTensor[] =>
  graph.runMany('Split', [graph.integer(axis), tensor], parts, { num_split: parts });

/** Parts along an axis; `sizes` is an input of the graph, [parts]. */
export const splitBySizes = (
  graph: GraphBuilder,
  tensor: GraphTensor,
  sizes: GraphTensor,
  parts: number,
  axis: number,
): GraphTensor[] =>
  graph.runMany('SplitV', [tensor, sizes, graph.integer(axis)], parts, { num_split: parts });

/**
 * Sum of tensors of one shape. Not AddV2: libtensorflow's optimizer takes a product with one row
 * added to it for a bias, and then fails on it.
 */
export const addAll = (graph: GraphBuilder, terms: readonly GraphTensor[]): GraphTensor =>
  graph.run('AddN', [...terms], { N: terms.length });
