import type { TensorName } from '@shared/domain/network/stage';
import type { Cell } from './cell';
import type { GraphTensor } from './graph/graph-builder';
import { TwoPassGraph } from './graph/two-pass-graph';
import type { GraphCell } from './graph-layer';
import type { Kernels } from './kernels';
import { reshape, stack } from './products';
import { type RecurrentDirection, viewsOf } from './recurrent-direction';
import { drawRecurrentMask } from './recurrent-mask';
import { unroll } from './unroll';

/**
 * The layer of ./composed-layer as graphs, from the same cell. Without inner normalization, whose
 * statistics go through JavaScript.
 *
 * @param dropout of h_{t-1} in training
 */
export function composedInGraph(
  kernels: Kernels,
  direction: RecurrentDirection,
  dropout: number,
  cell: Cell,
): GraphCell {
  const { units, tensors } = direction;
  /** Without and with a mask. */
  const plans: [Plan | null, Plan | null] = [null, null];
  const planFor = (training: boolean): Plan => {
    const drops = training && dropout !== 0;
    const made = plans[drops ? 1 : 0] ?? planPasses(direction, cell, drops);
    plans[drops ? 1 : 0] = made;
    return made;
  };
  return {
    hasCellState: cell.hasCellState,
    buildForward(training) {
      const { graph, results } = planFor(training);
      return { graph: graph.forward, outputs: [...results, ...graph.traces] };
    },
    buildBackward(wantsInput) {
      const { graph, gradients, ofInput } = planFor(true);
      const outputs = wantsInput ? [...gradients, ofInput] : gradients;
      return { graph: graph.backward, outputs };
    },
    weights(parameters) {
      const view = viewsOf(tensors, parameters);
      return tensors.map(({ name, shape }) => kernels.tensor(shape, view(name)));
    },
    draw(batch, random) {
      const mask = drawRecurrentMask(kernels, [batch, units], dropout, random);
      return mask === null ? [] : [mask];
    },
    writeGradients(read, gradients) {
      const into = viewsOf(tensors, gradients);
      tensors.forEach(({ name }, at) => {
        into(name).set(read[at]!);
      });
    },
  };
}

interface Plan {
  graph: TwoPassGraph;
  /** The layer's output, h and, with a cell state, c of the last step. */
  results: GraphTensor[];
  /** In the order of the layer's tensors. */
  gradients: GraphTensor[];
  ofInput: GraphTensor;
}

function planPasses(direction: RecurrentDirection, cell: Cell, drops: boolean): Plan {
  const { steps, inputs, units, returns, tensors } = direction;
  const graph = new TwoPassGraph();
  const input = graph.input();
  const start = { hidden: graph.input(), cell: cell.hasCellState ? graph.input() : null };
  const weights = new Map<TensorName, GraphTensor>();
  for (const { name } of tensors) weights.set(name, graph.input());
  const { hidden, last, back } = unroll(graph, direction, cell, {
    input,
    start,
    tensors: (name) => weights.get(name)!,
    mask: drops ? graph.input() : null,
    normalize: null,
    beginStep: () => graph.beginStep(),
  });
  const output =
    returns === 'last' ? reshape(graph, last.hidden, [1, -1, units]) : stack(graph, hidden);
  const results = [output, last.hidden];
  if (last.cell !== null) results.push(last.cell);
  graph.turnBack();
  const { ofTensors, ofInput } = back(graph.input(), true);
  return {
    graph,
    results,
    gradients: tensors.map(({ name }) => ofTensors.get(name)!),
    ofInput: reshape(graph, ofInput!, [steps, -1, inputs]),
  };
}
