import type { Operations } from '../operations';

/** Algebra of the graphs: what layers compute too, and what only graphs need; each is one kernel. */

export {
  add,
  matMul,
  matMulTransposed,
  multiply,
  reshape,
  stack as pack,
  sumOf as addAll,
  sumRows,
  transpose,
  unstack as unpack,
} from '../products';

/** @param size −1 for the rest of an axis */
export const slice = <Tensor>(
  graph: Operations<Tensor>,
  tensor: Tensor,
  begin: readonly number[],
  size: readonly number[],
): Tensor => graph.run('Slice', [tensor, graph.integers(begin), graph.integers(size)]);

export const concat = <Tensor>(
  graph: Operations<Tensor>,
  parts: readonly Tensor[],
  axis: number,
): Tensor =>
  parts.length === 1
    ? parts[0]!
    : graph.run('ConcatV2', [...parts, graph.integer(axis)], { N: parts.length });

/** Equal parts along an axis. */
export const split = <Tensor>(
  graph: Operations<Tensor>,
  tensor: Tensor,
  parts: number,
  axis: number,
): Tensor[] => graph.runMany('Split', [graph.integer(axis), tensor], parts, { num_split: parts });

/** Parts along an axis; `sizes` is an input of the graph, [parts]. */
export const splitBySizes = <Tensor>(
  graph: Operations<Tensor>,
  tensor: Tensor,
  sizes: Tensor,
  parts: number,
  axis: number,
): Tensor[] =>
  graph.runMany('SplitV', [tensor, sizes, graph.integer(axis)], parts, { num_split: parts });
