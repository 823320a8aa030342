import type { TensorName } from '@shared/domain/network/stage';
import type { Cell } from './cell';
import type { GraphTensor } from './graph/graph-builder';
import { addAll, concat, splitBySizes } from './graph/graph-products';
import { partSizes } from './graph/part-sizes';
import { TwoPassGraph } from './graph/two-pass-graph';
import type { GraphCell } from './graph-cell';
import type { Kernels } from './kernels';
import { reshape, stack } from './products';
import { type RecurrentDirection, viewsOf } from './recurrent-direction';
import { drawRecurrentMask } from './recurrent-mask';
import { type Unrolled, unroll } from './unroll';

/**
 * The layer of ./composed-layer as graphs, from the same cell. Without inner normalization, whose
 * statistics go through JavaScript.
 *
 * @param dropout of h_{t-1} in training
 * @param parts of a batch, computed at the same time
 * @param joined see `CreateGraphCell`
 */
export function composedInGraph(
  kernels: Kernels,
  direction: RecurrentDirection,
  dropout: number,
  cell: Cell,
  parts: number,
  joined: boolean,
): GraphCell {
  const { units, tensors } = direction;
  /** Without and with a mask. */
  const plans: [Plan | null, Plan | null] = [null, null];
  const planFor = (training: boolean): Plan => {
    const drops = training && dropout !== 0;
    const made = plans[drops ? 1 : 0] ?? planPasses(direction, cell, { parts, joined, drops });
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
      const { graph, gradients, ofStart, ofInput } = planFor(true);
      const outputs = [...gradients, ...ofStart, ...(wantsInput ? [ofInput] : [])];
      return { graph: graph.backward, outputs };
    },
    weights(parameters, batch) {
      const view = viewsOf(tensors, parameters);
      const weights = tensors.map(({ name, shape }) => kernels.tensor(shape, view(name)));
      return [...weights, kernels.integers(partSizes(batch, parts))];
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
  /** ∂L/∂h_0 and, with a cell state, ∂L/∂c_0 where the segment is joined. */
  ofStart: GraphTensor[];
  ofInput: GraphTensor;
}

function planPasses(
  direction: RecurrentDirection,
  cell: Cell,
  { parts, joined, drops }: { parts: number; joined: boolean; drops: boolean },
): Plan {
  const { steps, inputs, units, returns, tensors } = direction;
  const graph = new TwoPassGraph();
  const input = graph.input();
  const startHidden = graph.input();
  const startCell = cell.hasCellState ? graph.input() : null;
  const weights = new Map<TensorName, GraphTensor>();
  for (const { name } of tensors) weights.set(name, graph.input());
  const sizes = graph.input('int32');
  const mask = drops ? graph.input() : null;
  const cut = (tensor: GraphTensor, axis: number) =>
    splitBySizes(graph, tensor, sizes, parts, axis);
  const hiddenParts = cut(startHidden, 0);
  const cellParts = startCell && cut(startCell, 0);
  const maskParts = mask && cut(mask, 0);
  const passes = cut(input, 1).map((part, at) => {
    graph.beginPart();
    return unroll(graph, direction, cell, {
      input: part,
      start: { hidden: hiddenParts[at]!, cell: cellParts && cellParts[at]! },
      tensors: (name) => weights.get(name)!,
      mask: maskParts && maskParts[at]!,
      normalize: null,
      beginStep: () => graph.beginStep(),
    });
  });
  const join = (ofPart: (pass: Unrolled<GraphTensor>) => GraphTensor, axis: number) =>
    concat(graph, passes.map(ofPart), axis);
  const lastHidden = join(({ last }) => last.hidden, 0);
  const output =
    returns === 'last'
      ? reshape(graph, lastHidden, [1, -1, units])
      : join(({ hidden }) => stack(graph, hidden), 1);
  const results = [output, lastHidden];
  if (cell.hasCellState) results.push(join(({ last }) => last.cell!, 0));
  graph.turnBack();
  const aboveParts = cut(graph.input(), 1);
  const ofCellParts = joined && cell.hasCellState ? cut(graph.input(), 0) : null;
  const backs = passes.map((pass, at) =>
    pass.back(aboveParts[at]!, true, joined ? { ofCell: ofCellParts?.[at] ?? null } : undefined),
  );
  const states = cell.hasCellState ? (['hidden', 'cell'] as const) : (['hidden'] as const);
  const ofStart = joined
    ? states.map((state) =>
        concat(
          graph,
          backs.map((back) => back.ofStart[state]!),
          0,
        ),
      )
    : [];
  const gradientOf = (name: TensorName) =>
    addAll(
      graph,
      backs.map((back) => back.ofTensors.get(name)!),
    );
  return {
    graph,
    results,
    gradients: tensors.map(({ name }) => gradientOf(name)),
    ofStart,
    ofInput: concat(
      graph,
      backs.map((back) => reshape(graph, back.ofInput!, [steps, -1, inputs])),
      1,
    ),
  };
}
