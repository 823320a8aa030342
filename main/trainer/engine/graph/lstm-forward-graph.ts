import type { GraphPlan } from '../graph-cell';
import type { RecurrentDirection } from '../recurrent-direction';
import { GraphBuilder } from './graph-builder';
import { concat, reshape, slice, splitBySizes } from './graph-products';

/** Outputs of BlockLSTMV2: i, cs, f, o, ci, co, h. */
export const BLOCK_OUTPUTS = 7;
const CELL = 1;
const HIDDEN = 6;

/**
 * BlockLSTMV2 on each part of a batch at once.
 *
 * Weights: W, b, zeros [units], part sizes.
 * Left for the way back: what BlockLSTMV2 gave for each part, the first part first.
 */
export function buildLstmForward(
  { steps, units, returns }: RecurrentDirection,
  parts: number,
): GraphPlan {
  const graph = new GraphBuilder();
  const [x, hidden, cell, weights, bias, peephole] = Array.from({ length: 6 }, () => graph.input());
  const sizes = graph.input('int32');
  const inputParts = splitBySizes(graph, x!, sizes, parts, 1);
  const cellParts = splitBySizes(graph, cell!, sizes, parts, 0);
  const hiddenParts = splitBySizes(graph, hidden!, sizes, parts, 0);
  const stepCount = graph.longInteger(steps);
  const blocks = inputParts.map((part, at) =>
    graph.runMany(
      'BlockLSTMV2',
      [
        stepCount,
        part,
        cellParts[at]!,
        hiddenParts[at]!,
        weights!,
        peephole!,
        peephole!,
        peephole!,
        bias!,
      ],
      BLOCK_OUTPUTS,
      { use_peephole: false, cell_clip: { float: 0 } },
    ),
  );
  const lastOf = (output: number) =>
    concat(
      graph,
      blocks.map((block) => slice(graph, block[output]!, [steps - 1, 0, 0], [1, -1, -1])),
      1,
    );
  const sequence = () =>
    concat(
      graph,
      blocks.map((block) => block[HIDDEN]!),
      1,
    );
  const stateOf = (output: number) => reshape(graph, lastOf(output), [-1, units]);
  const output = returns === 'last' ? lastOf(HIDDEN) : sequence();
  return { graph, outputs: [output, stateOf(HIDDEN), stateOf(CELL), ...blocks.flat()] };
}
