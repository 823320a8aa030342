import type { GraphPlan } from '../graph-cell';
import type { RecurrentDirection } from '../recurrent-direction';
import { GraphBuilder, type GraphTensor } from './graph-builder';
import {
  add,
  concat,
  matMulTransposed,
  multiply,
  pack,
  reshape,
  sumRows,
  unpack,
} from './graph-products';
import { statesBefore } from './states-before';

/** r, u, c, h of all steps, each [steps, batch, units]. */
const GRU_TRACES = 4;

/**
 * GRUBlockCell, one a step. Weights: W_ru [inputs + units, 2·units], W_c [inputs + units, units],
 * b_ru, b_c. Left for the way back: r, u, c, h of all steps.
 */
export function buildGruForward({ steps, returns }: RecurrentDirection): GraphPlan {
  const graph = new GraphBuilder();
  const [x, start, ...weights] = Array.from({ length: 6 }, () => graph.input());
  const traces: GraphTensor[][] = Array.from({ length: GRU_TRACES }, () => []);
  let hidden = start!;
  for (const input of unpack(graph, x!, steps)) {
    const cell = graph.runMany('GRUBlockCell', [input, hidden, ...weights], GRU_TRACES);
    cell.forEach((tensor, trace) => {
      traces[trace]!.push(tensor);
    });
    hidden = cell[GRU_TRACES - 1]!;
  }
  const packed = traces.map((trace) => pack(graph, trace));
  const output = returns === 'last' ? hidden : packed[GRU_TRACES - 1]!;
  return { graph, outputs: [output, hidden, ...packed] };
}

/**
 * GRUBlockCellGrad, one a step, and the weights' gradients from all steps at once.
 * Gradients in the order of the weights.
 */
export function buildGruBackward(
  { steps, inputs, units, returns }: RecurrentDirection,
  joined: boolean,
  wantsInput: boolean,
): GraphPlan {
  const graph = new GraphBuilder();
  const [x, start, ...weights] = Array.from({ length: 6 }, () => graph.input());
  const aboveInput = graph.input();
  const traces = Array.from({ length: GRU_TRACES }, () => graph.input());
  const inputSteps = unpack(graph, x!, steps);
  const [resets, updates, candidates, hiddens] = traces.map((trace) => unpack(graph, trace, steps));
  const above = unpack(graph, aboveInput, returns === 'sequence' ? steps : 1);
  const ofInput = new Array<GraphTensor>(steps);
  const candidateDeltas = new Array<GraphTensor>(steps);
  const gateDeltas = new Array<GraphTensor>(steps);
  let ofHidden = above[above.length - 1]!;
  for (let step = steps - 1; step >= 0; step--) {
    const before = step === 0 ? start! : hiddens![step - 1]!;
    const results = graph.runMany(
      'GRUBlockCellGrad',
      [
        inputSteps[step]!,
        before,
        ...weights,
        resets![step]!,
        updates![step]!,
        candidates![step]!,
        ofHidden,
      ],
      4,
    );
    ofInput[step] = results[0]!;
    candidateDeltas[step] = results[2]!;
    gateDeltas[step] = results[3]!;
    if (step === 0) ofHidden = results[1]!;
    else
      ofHidden = returns === 'sequence' ? add(graph, results[1]!, above[step - 1]!) : results[1]!;
  }
  const rowsOf = (parts: GraphTensor[]) => concat(graph, parts, 0);
  const inputRows = reshape(graph, x!, [-1, inputs]);
  const before = statesBefore(graph, start!, traces[GRU_TRACES - 1]!, steps, units);
  const resetRows = multiply(graph, before, reshape(graph, traces[0]!, [-1, units]));
  const gateRows = rowsOf(gateDeltas);
  const candidateRows = rowsOf(candidateDeltas);
  const weightGradient = (hiddenRows: GraphTensor, deltas: GraphTensor) =>
    concat(
      graph,
      [matMulTransposed(graph, inputRows, deltas), matMulTransposed(graph, hiddenRows, deltas)],
      0,
    );
  const outputs = [
    weightGradient(before, gateRows),
    weightGradient(resetRows, candidateRows),
    sumRows(graph, gateRows),
    sumRows(graph, candidateRows),
  ];
  if (joined) outputs.push(ofHidden);
  if (wantsInput) outputs.push(pack(graph, ofInput));
  return { graph, outputs };
}
