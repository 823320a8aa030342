import type { GraphPlan } from '../graph-cell';
import type { RecurrentDirection } from '../recurrent-direction';
import { GraphBuilder, type GraphTensor } from './graph-builder';
import {
  add,
  addAll,
  concat,
  matMul,
  matMulTransposed,
  pack,
  reshape,
  slice,
  split,
  splitBySizes,
  sumRows,
  transpose,
  unpack,
} from './graph-products';
import { BLOCK_OUTPUTS } from './lstm-forward-graph';

/**
 * The backward pass of an LSTM on each part of a batch at once, step by step: one LSTMBlockCellGrad
 * (elementwise; of x, h_prev and W it reads only the shapes) and one product a step, and one product
 * over all steps for the weights. BlockLSTMGradV2 does all of them in Eigen's products, which are
 * two to three times slower here than MatMul.
 *
 * Gradients: ∂L/∂W [inputs + units, 4·units], ∂L/∂b [1, 4·units].
 */
export function buildLstmBackward(
  direction: RecurrentDirection,
  partCount: number,
  joined: boolean,
  wantsInput: boolean,
): GraphPlan {
  const { inputs, returns } = direction;
  const graph = new GraphBuilder();
  const [x, hidden, cell, weights, bias, peephole] = Array.from({ length: 6 }, () => graph.input());
  const sizes = graph.input('int32');
  const above = graph.input();
  const ofLastCell = joined ? splitBySizes(graph, graph.input(), sizes, partCount, 0) : null;
  const blocks = Array.from({ length: partCount }, () =>
    Array.from({ length: BLOCK_OUTPUTS }, () => graph.input()),
  );
  const cellOrder = swapMiddle(graph, weights!);
  const kernelTurned = transpose(graph, slice(graph, cellOrder, [0, 0], [inputs, -1]));
  const recurrentTurned = transpose(graph, slice(graph, cellOrder, [inputs, 0], [-1, -1]));
  const inputParts = splitBySizes(graph, x!, sizes, partCount, 1);
  const cellParts = splitBySizes(graph, cell!, sizes, partCount, 0);
  const hiddenParts = splitBySizes(graph, hidden!, sizes, partCount, 0);
  const aboveParts = splitBySizes(graph, above, sizes, partCount, 1);
  const parts = blocks.map((block, at) => {
    const { deltas, ofHidden, ofCell } = stepBack(graph, direction, {
      block,
      input: inputParts[at]!,
      cell: cellParts[at]!,
      hidden: hiddenParts[at]!,
      above:
        returns === 'sequence'
          ? aboveParts[at]!
          : reshape(graph, aboveParts[at]!, [-1, direction.units]),
      shapes: { weights: weights!, bias: bias!, peephole: peephole! },
      recurrentTurned,
      // Nothing comes from later than the last step of all; c_0 has the shape of that nothing.
      ofLastCell: ofLastCell?.[at] ?? graph.run('ZerosLike', [cellParts[at]!]),
    });
    const rows = reshape(graph, deltas, [-1, 4 * direction.units]);
    return {
      weights: weightGradient(graph, direction, {
        deltas,
        rows,
        input: inputParts[at]!,
        hidden: hiddenParts[at]!,
        hiddenSteps: block[BLOCK_OUTPUTS - 1]!,
      }),
      bias: sumRows(graph, rows),
      ofHidden,
      ofCell,
      ofInput: () => productOverSteps(graph, direction, rows, kernelTurned),
    };
  });
  const swapped = addAll(
    graph,
    parts.map((part) => part.weights),
  );
  const biasRow = reshape(
    graph,
    addAll(
      graph,
      parts.map((part) => part.bias),
    ),
    [1, 4 * direction.units],
  );
  const outputs = [swapMiddle(graph, swapped), swapMiddle(graph, biasRow)];
  if (joined) {
    outputs.push(
      concat(
        graph,
        parts.map((part) => part.ofHidden),
        0,
      ),
      concat(
        graph,
        parts.map((part) => part.ofCell),
        0,
      ),
    );
  }
  if (wantsInput) {
    outputs.push(
      concat(
        graph,
        parts.map((part) => part.ofInput()),
        1,
      ),
    );
  }
  return { graph, outputs };
}

/**
 * Columns input, forget, candidate, output (BlockLSTMV2) ↔ input, candidate, forget, output
 * (LSTMBlockCellGrad).
 */
function swapMiddle(graph: GraphBuilder, columns: GraphTensor): GraphTensor {
  const [first, second, third, fourth] = split(graph, columns, 4, 1);
  return concat(graph, [first!, third!, second!, fourth!], 1);
}

interface PartTensors {
  block: GraphTensor[];
  input: GraphTensor;
  cell: GraphTensor;
  hidden: GraphTensor;
  /** [batch, units] of the last step, or [steps, batch, units]. */
  above: GraphTensor;
  shapes: { weights: GraphTensor; bias: GraphTensor; peephole: GraphTensor };
  recurrentTurned: GraphTensor;
  /** ∂L/∂c of the last step from later ones, [batch, units]. */
  ofLastCell: GraphTensor;
}

/** @returns ∂L/∂(gate sums) of all steps, [steps, batch, 4·units], and ∂L/∂h_0, ∂L/∂c_0 */
function stepBack(
  graph: GraphBuilder,
  { steps, inputs, returns }: RecurrentDirection,
  part: PartTensors,
): { deltas: GraphTensor; ofHidden: GraphTensor; ofCell: GraphTensor } {
  const { peephole, weights, bias } = part.shapes;
  const [input, cells, forget, output, candidate, cellOutput] = part.block.map((tensor) =>
    unpack(graph, tensor, steps),
  );
  const above = returns === 'sequence' ? unpack(graph, part.above, steps) : null;
  const inputShape = reshape(graph, slice(graph, part.input, [0, 0, 0], [1, -1, -1]), [-1, inputs]);
  let ofCell = part.ofLastCell;
  let ofHidden = above === null ? part.above : above[steps - 1]!;
  const deltas = new Array<GraphTensor>(steps);
  for (let step = steps - 1; step >= 0; step--) {
    const [ofCellBefore, delta] = graph.runMany(
      'LSTMBlockCellGrad',
      [
        inputShape,
        step === 0 ? part.cell : cells![step - 1]!,
        part.hidden,
        weights,
        peephole,
        peephole,
        peephole,
        bias,
        input![step]!,
        cells![step]!,
        forget![step]!,
        output![step]!,
        candidate![step]!,
        cellOutput![step]!,
        ofCell,
        ofHidden,
      ],
      5,
      { use_peephole: false },
    );
    deltas[step] = delta!;
    ofCell = ofCellBefore!;
    const recurrent = matMul(graph, delta!, part.recurrentTurned);
    const ownAbove = step === 0 ? undefined : above?.[step - 1];
    ofHidden = ownAbove === undefined ? recurrent : add(graph, recurrent, ownAbove);
  }
  return { deltas: pack(graph, deltas), ofHidden, ofCell };
}

/** ∂L/∂W = [x, h_{t-1}]ᵀ·δ over all steps; h_0 apart, so that the states need no copy. */
function weightGradient(
  graph: GraphBuilder,
  { steps, inputs, units }: RecurrentDirection,
  part: {
    deltas: GraphTensor;
    rows: GraphTensor;
    input: GraphTensor;
    hidden: GraphTensor;
    hiddenSteps: GraphTensor;
  },
): GraphTensor {
  const columns = 4 * units;
  const ofInput = matMulTransposed(graph, reshape(graph, part.input, [-1, inputs]), part.rows);
  const first = reshape(graph, slice(graph, part.deltas, [0, 0, 0], [1, -1, -1]), [-1, columns]);
  const ofStart = matMulTransposed(graph, part.hidden, first);
  if (steps === 1) return concat(graph, [ofInput, ofStart], 0);
  const later = reshape(graph, slice(graph, part.deltas, [1, 0, 0], [-1, -1, -1]), [-1, columns]);
  const before = slice(graph, part.hiddenSteps, [0, 0, 0], [steps - 1, -1, -1]);
  const ofSteps = matMulTransposed(graph, reshape(graph, before, [-1, units]), later);
  return concat(graph, [ofInput, addAll(graph, [ofStart, ofSteps])], 0);
}

/** ∂L/∂x = δ·W_xᵀ, [steps, batch, inputs]. */
const productOverSteps = (
  graph: GraphBuilder,
  { steps, inputs }: RecurrentDirection,
  rows: GraphTensor,
  kernelTurned: GraphTensor,
): GraphTensor => reshape(graph, matMul(graph, rows, kernelTurned), [steps, -1, inputs]);
