import { assertNever } from '../assert-never';
import { type LayerShape, type ShapedSpec, shapeLayers } from './layer-shapes';
import { isRecurrent, type LayerSpec, type RecurrentLayerSpec } from './layer-spec';
import { directionTensors, gateColumns, type NamedShape } from './layer-tensors';
import { outputActivationOf, placeNormalization } from './normalization-placement';
import type { NetworkSpec } from './spec-parts';
import type { Stage, StageWork, TensorLayout } from './stage';

export interface NetworkPlan {
  /** First to last; the last is the dense output. */
  stages: Stage[];
  /** Numbers that an optimizer may change: the first of the flat array. */
  trainableCount: number;
  /** Those and the moving statistics behind them: the flat array's length. */
  parameterCount: number;
}

type PlannedSpec = ShapedSpec & Pick<NetworkSpec, 'output'>;

interface Draft {
  work: StageWork;
  shape: Pick<Stage, 'layer' | 'inputSteps' | 'inputs' | 'outputSteps' | 'outputs'>;
  tensors: NamedShape[];
  stateTensors: NamedShape[];
}

/** What the spec's network computes, stage by stage, and where every number of it lies. */
export function planStages(spec: PlannedSpec): NetworkPlan {
  const shapes = shapeLayers(spec);
  const drafts = spec.layers.flatMap((layer, at) => draftLayer(layer, at, shapes[at]!));
  const last = shapes[shapes.length - 1]!;
  const outputs = spec.output.kind === 'softmax' ? spec.output.bins : 1;
  drafts.push({
    work: { kind: 'dense', bias: 0, initializer: 'glorot' },
    shape: {
      layer: spec.layers.length,
      inputSteps: last.outputSteps,
      inputs: last.outputs,
      outputSteps: last.outputSteps,
      outputs,
    },
    tensors: [
      ['kernel', last.outputs, outputs],
      ['bias', outputs],
    ],
    stateTensors: [],
  });
  const trainableCount = drafts.reduce((sum, { tensors }) => sum + sizeOf(tensors), 0);
  let offset = 0;
  let stateOffset = trainableCount;
  const stages = drafts.map(({ work, shape, tensors, stateTensors }): Stage => {
    const parameters = { offset, length: sizeOf(tensors) };
    const state = { offset: stateOffset, length: sizeOf(stateTensors) };
    offset += parameters.length;
    stateOffset += state.length;
    return {
      ...shape,
      parameters,
      tensors: layOut(tensors),
      state,
      stateTensors: layOut(stateTensors),
      ...work,
    };
  });
  return { stages, trainableCount, parameterCount: stateOffset };
}

function draftLayer(layer: LayerSpec, at: number, shape: LayerShape): Draft[] {
  if (isRecurrent(layer)) return draftRecurrent(layer, at, shape);
  const { inputSteps, inputs, outputSteps, outputs } = shape;
  const inner = { layer: at, inputSteps, inputs, outputSteps, outputs };
  const plain = (work: StageWork): Draft => ({ work, shape: inner, tensors: [], stateTensors: [] });
  switch (layer.kind) {
    case 'conv1d': {
      const { filters, kernelSteps, padding, bias, kernelInitializer: initializer } = layer;
      const convolution: Draft = {
        ...plain({ kind: 'convolution', filters, kernelSteps, padding, bias, initializer }),
        tensors: [
          ['kernel', kernelSteps, inputs, filters],
          ['bias', filters],
        ],
      };
      return [convolution, ...draftActivation(layer, inner)];
    }
    case 'dense': {
      const { units, bias, kernelInitializer: initializer } = layer;
      const dense: Draft = {
        ...plain({ kind: 'dense', bias, initializer }),
        tensors: [
          ['kernel', inputs, units],
          ['bias', units],
        ],
      };
      return [dense, ...draftActivation(layer, inner)];
    }
    case 'pooling':
      return [plain({ kind: 'pooling', operation: layer.operation, poolSteps: layer.poolSteps })];
    case 'dropout':
      return [plain({ kind: 'dropout', rate: layer.rate })];
    default:
      return assertNever(layer);
  }
}

/** The activation behind a linear stage, with batch normalization on its side of it. */
function draftActivation(
  layer: Extract<LayerSpec, { kind: 'conv1d' | 'dense' }>,
  inner: Draft['shape'],
): Draft[] {
  const shape = { ...inner, inputSteps: inner.outputSteps, inputs: inner.outputs };
  const activation: Draft[] =
    layer.activation === 'linear'
      ? []
      : [
          {
            work: { kind: 'activation', activation: layer.activation },
            shape,
            tensors: [],
            stateTensors: [],
          },
        ];
  if (layer.normalization === null) return activation;
  const normalization = draftNormalization(layer.normalization, shape);
  return placeNormalization(layer.normalization, layer.activation) === 'before'
    ? [normalization, ...activation]
    : [...activation, normalization];
}

function draftNormalization(
  { momentum, epsilon }: { momentum: number; epsilon: number },
  shape: Draft['shape'],
): Draft {
  return {
    work: { kind: 'normalization', momentum, epsilon },
    shape,
    tensors: scaleTensors(shape.outputs),
    stateTensors: statisticTensors(shape.outputs),
  };
}

const scaleTensors = (features: number): NamedShape[] => [
  ['gamma', features],
  ['beta', features],
];
const statisticTensors = (features: number): NamedShape[] => [
  ['moving-mean', features],
  ['moving-variance', features],
];

function draftRecurrent(layer: RecurrentLayerSpec, at: number, shape: LayerShape): Draft[] {
  const { inputSteps, inputs, steps, outputSteps, outputs } = shape;
  const drafts: Draft[] = [];
  if (inputSteps !== steps) {
    drafts.push({
      work: { kind: 'repeat' },
      shape: { layer: at, inputSteps, inputs, outputSteps: steps, outputs: inputs },
      tensors: [],
      stateTensors: [],
    });
  }
  const { normalization } = layer;
  const place =
    normalization === null ? null : placeNormalization(normalization, outputActivationOf(layer)!);
  const within = place === 'before' ? normalization : null;
  const direction = directionTensors(layer, inputs);
  const statistics: NamedShape[] = [];
  if (within !== null) {
    direction.push(...scaleTensors(gateColumns(layer)));
    statistics.push(...statisticTensors(gateColumns(layer)));
  }
  const directions = layer.bidirectional === null ? 1 : 2;
  const repeat = (tensors: NamedShape[]) =>
    Array.from({ length: directions }, () => tensors).flat();
  const own = { layer: at, inputSteps: steps, inputs, outputSteps, outputs };
  drafts.push({
    work: {
      kind: 'recurrent',
      spec: layer,
      returns: outputSteps === steps ? 'sequence' : 'last',
      normalization: within,
    },
    shape: own,
    tensors: repeat(direction),
    stateTensors: repeat(statistics),
  });
  if (place === 'after') {
    drafts.push(
      draftNormalization(normalization!, { ...own, inputSteps: outputSteps, inputs: outputs }),
    );
  }
  return drafts;
}

const sizeOfShape = ([, ...shape]: NamedShape) => shape.reduce((size, side) => size * side, 1);
const sizeOf = (tensors: NamedShape[]) =>
  tensors.reduce((sum, tensor) => sum + sizeOfShape(tensor), 0);

function layOut(tensors: NamedShape[]): TensorLayout[] {
  let offset = 0;
  return tensors.map((tensor) => {
    const [name, ...shape] = tensor;
    const layout = { name, offset, size: sizeOfShape(tensor), shape };
    offset += layout.size;
    return layout;
  });
}
