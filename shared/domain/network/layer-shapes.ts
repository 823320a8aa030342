import { assertNever } from '../assert-never';
import { isRecurrent, type LayerSpec } from './layer-spec';
import type { SpecConflict } from './spec-conflict';
import type { NetworkSpec } from './spec-parts';
import { stepFeatures } from './step-features';

/** [steps, features] that a layer takes and hands on; a vector is a sequence of one step. */
export interface LayerShape {
  inputSteps: number;
  inputs: number;
  /** Steps in which a recurrent layer computes; for all others as `inputSteps`. */
  steps: number;
  outputSteps: number;
  outputs: number;
}

export type ShapedSpec = Pick<
  NetworkSpec,
  'layers' | 'windowSteps' | 'inputs' | 'sequence' | 'outputSteps'
>;

/**
 * What each layer takes and hands on, first to last.
 *
 * many-to-one: the last recurrent layer hands on its last state only. one-to-many: the first
 * recurrent layer sees its vector in each of `outputSteps` steps. A window as one vector is its steps
 * one after another, each with all its inputs.
 *
 * @returns the shapes, or the first layer that cannot stand where it stands
 */
export function inferLayerShapes(spec: ShapedSpec): LayerShape[] | SpecConflict {
  const { layers, sequence } = spec;
  const fromVector = sequence === 'one-to-many' || sequence === 'one-to-one';
  const firstRecurrent = layers.findIndex(isRecurrent);
  const lastRecurrent = layers.reduce((last, layer, at) => (isRecurrent(layer) ? at : last), -1);
  if (firstRecurrent < 0 && sequence !== 'one-to-one') {
    return { path: ['layers'], problem: { kind: 'no-recurrent-layer', sequence } };
  }
  let steps = fromVector ? 1 : spec.windowSteps;
  let features = stepFeatures(spec) * (fromVector ? spec.windowSteps : 1);
  let isVector = fromVector;
  const shapes: LayerShape[] = [];
  for (const [at, layer] of layers.entries()) {
    const problem = standsWrong(layer, { steps, isVector, sequence });
    if (problem !== null) return { path: ['layers', at, ...problem.key], problem: problem.problem };
    const unrolls = sequence === 'one-to-many' && at === firstRecurrent;
    const ends = sequence === 'many-to-one' && at === lastRecurrent;
    const ownSteps = unrolls ? spec.outputSteps : steps;
    const outputSteps = ends ? 1 : layer.kind === 'pooling' ? poolSteps(steps, layer) : ownSteps;
    const outputs = featuresOf(layer, features);
    shapes.push({ inputSteps: steps, inputs: features, steps: ownSteps, outputSteps, outputs });
    steps = outputSteps;
    features = outputs;
    if (unrolls) isVector = false;
    if (ends) isVector = true;
  }
  return shapes;
}

const poolSteps = (steps: number, layer: { poolSteps: number }) =>
  Math.floor(steps / layer.poolSteps);

function featuresOf(layer: LayerSpec, inputs: number): number {
  switch (layer.kind) {
    case 'simple-rnn':
    case 'lstm':
    case 'gru':
      return layer.bidirectional?.merge === 'concat' ? 2 * layer.units : layer.units;
    case 'conv1d':
      return layer.filters;
    case 'dense':
      return layer.units;
    case 'pooling':
    case 'dropout':
      return inputs;
    default:
      return assertNever(layer);
  }
}

type Place = { steps: number; isVector: boolean; sequence: NetworkSpec['sequence'] };

function standsWrong(
  layer: LayerSpec,
  { steps, isVector, sequence }: Place,
): { key: (string | number)[]; problem: SpecConflict['problem'] } | null {
  const everyStepPredicts = sequence === 'many-to-many';
  switch (layer.kind) {
    case 'simple-rnn':
    case 'lstm':
    case 'gru':
      return everyStepPredicts && layer.bidirectional !== null
        ? { key: ['bidirectional'], problem: { kind: 'sees-the-answer' } }
        : null;
    case 'conv1d':
      if (isVector) return { key: [], problem: { kind: 'needs-a-sequence' } };
      return everyStepPredicts && layer.padding === 'same' && layer.kernelSteps > 1
        ? { key: ['padding'], problem: { kind: 'sees-the-answer' } }
        : null;
    case 'pooling':
      if (isVector) return { key: [], problem: { kind: 'needs-a-sequence' } };
      if (everyStepPredicts || sequence === 'one-to-many') {
        return { key: [], problem: { kind: 'removes-steps' } };
      }
      return steps < layer.poolSteps
        ? { key: ['poolSteps'], problem: { kind: 'pools-too-much', steps } }
        : null;
    case 'dense':
    case 'dropout':
      return null;
    default:
      return assertNever(layer);
  }
}

/** @throws Error where the spec was not parsed: the schema refuses impossible stacks */
export function shapeLayers(spec: ShapedSpec): LayerShape[] {
  const shapes = inferLayerShapes(spec);
  if (!Array.isArray(shapes)) {
    throw new Error(`An impossible stack at ${shapes.path.join('.')}: ${shapes.problem.kind}`);
  }
  return shapes;
}

/** Steps for which the network gives a value in training, the window's or the future's. */
export const targetSteps = (spec: Pick<ShapedSpec, 'sequence' | 'windowSteps' | 'outputSteps'>) =>
  spec.sequence === 'many-to-many'
    ? spec.windowSteps
    : spec.sequence === 'one-to-many'
      ? spec.outputSteps
      : 1;

/** Values after the window that one pass predicts. */
export const forecastSteps = (spec: Pick<ShapedSpec, 'sequence' | 'outputSteps'>) =>
  spec.sequence === 'one-to-many' ? spec.outputSteps : 1;
