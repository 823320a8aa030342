import type { GraphBuilder, GraphTensor } from './graph-builder';
import { concat, reshape, slice } from './graph-products';

/** h_0 … h_{T-1}, one under the other, [steps·batch, units]. */
export function statesBefore(
  graph: GraphBuilder,
  start: GraphTensor,
  all: GraphTensor,
  steps: number,
  units: number,
): GraphTensor {
  if (steps === 1) return start;
  const earlier = slice(graph, all, [0, 0, 0], [steps - 1, -1, -1]);
  return concat(graph, [start, reshape(graph, earlier, [-1, units])], 0);
}
