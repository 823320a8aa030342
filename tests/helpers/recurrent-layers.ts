import { planStages } from '@shared/domain/network/plan-stages';
import { layerSchema, type RecurrentLayerSpec } from '@shared/domain/network-spec';
import { createRandom } from '../../main/trainer/data/random';
import type { Kernels } from '../../main/trainer/engine/kernels';
import type { CarriedState, RecurrentLayer } from '../../main/trainer/engine/layer';
import type { RecurrentStage } from '../../main/trainer/engine/recurrent-direction';
import { Signal, type SignalShape } from '../../main/trainer/engine/signal';
import { noInputs } from './plain-table';

export interface StageShape {
  steps: number;
  inputs: number;
  returns: 'sequence' | 'last';
}

/** A layer as the plan of a network has it, over `inputs` features. */
export function recurrentStage(layer: unknown, { steps, inputs, returns }: StageShape) {
  const spec = layerSchema.parse(layer) as RecurrentLayerSpec;
  const above = returns === 'sequence' ? [layerSchema.parse({ kind: 'gru', units: 1 })] : [];
  const { stages } = planStages({
    windowSteps: steps,
    inputs: noInputs,
    sequence: 'many-to-one',
    outputSteps: 1,
    output: { kind: 'linear' },
    layers: [layerSchema.parse({ kind: 'dense', units: inputs }), spec, ...above],
  });
  return stages.find((stage) => stage.kind === 'recurrent') as RecurrentStage;
}

/** A layer with random weights, and random values that go in and come back. */
export interface Probe {
  stage: RecurrentStage;
  batch: number;
  parameters: Float32Array;
  /** [steps, batch, inputs]. */
  input: Float32Array;
  /** ∂L/∂output, so that L = Σ output ⊙ upstream. */
  upstream: Float32Array;
  initial: CarriedState | null;
}

export function makeProbe(stage: RecurrentStage, batch: number, seed: number): Probe {
  const random = createRandom(seed);
  const normals = (length: number, scale = 1) =>
    Float32Array.from({ length }, () => scale * random.normal());
  const { parameters, inputSteps, inputs, outputSteps, outputs } = stage;
  return {
    stage,
    batch,
    parameters: normals(parameters.length, 0.6),
    input: normals(inputSteps * batch * inputs),
    upstream: normals(outputSteps * batch * outputs),
    initial: null,
  };
}

/** A training pass draws from this seed, anew each time; `null` is an inference pass. */
export type PassKind = { seed: number } | null;

const shapesOf = ({ stage, batch }: Probe): Record<'input' | 'output', SignalShape> => ({
  input: [stage.inputSteps, batch, stage.inputs],
  output: [stage.outputSteps, batch, stage.outputs],
});

/** Moving statistics as they are at the start. */
const freshState = ({ state }: RecurrentStage): Float32Array =>
  Float32Array.from({ length: state.length }, (_, at) => at % 2);

function pass(kernels: Kernels, layer: RecurrentLayer, probe: Probe, kind: PassKind) {
  const numbers = { parameters: probe.parameters, state: freshState(probe.stage) };
  const input = Signal.ofValues(kernels, shapesOf(probe).input, probe.input);
  const random = kind === null ? null : createRandom(kind.seed);
  return layer.forward(numbers, input, { batch: probe.batch, random }, probe.initial);
}

export const runForward = (
  kernels: Kernels,
  layer: RecurrentLayer,
  probe: Probe,
  kind: PassKind,
): Float32Array => kernels.scope(() => pass(kernels, layer, probe, kind).output.values());

export const runToState = (
  kernels: Kernels,
  layer: RecurrentLayer,
  probe: Probe,
  kind: PassKind,
): { output: Float32Array; state: CarriedState } =>
  kernels.scope(() => {
    const { output, finalState } = pass(kernels, layer, probe, kind);
    return { output: output.values(), state: finalState() };
  });

export interface Gradients {
  parameters: Float32Array;
  input: Float32Array;
}

export const runBackward = (
  kernels: Kernels,
  layer: RecurrentLayer,
  probe: Probe,
  kind: PassKind,
): Gradients =>
  kernels.scope(() => {
    const upstream = Signal.ofValues(kernels, shapesOf(probe).output, probe.upstream);
    const parameters = new Float32Array(probe.parameters.length).fill(Number.NaN);
    const input = pass(kernels, layer, probe, kind).backward(upstream, parameters, true);
    return { parameters, input: input!.values() };
  });

/** L at the probe's numbers. */
export const lossOf = (
  kernels: Kernels,
  layer: RecurrentLayer,
  probe: Probe,
  kind: PassKind,
): number =>
  runForward(kernels, layer, probe, kind).reduce(
    (sum, value, at) => sum + value * probe.upstream[at]!,
    0,
  );
