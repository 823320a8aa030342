import { planStages } from '@shared/domain/network/plan-stages';
import type { Stage, StageOf, TensorLayout } from '@shared/domain/network/stage';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { RandomSource } from './data/random';
import { drawMatrix } from './draw-matrix';
import { initializeRecurrent } from './initialize-recurrent';
import type { Pace } from './pace';

/**
 * First values of every parameter: weight matrices as their initializers draw them, stage by stage,
 * biases from the spec, the output's 0; γ = 1, β = 0; moving means 0, moving variances 1.
 *
 * @param parameters flat, overwritten
 * @throws Cancelled where the pace was cancelled
 */
export async function initializeParameters(
  parameters: Float32Array,
  spec: NetworkSpec,
  random: RandomSource,
  pace: Pace,
): Promise<void> {
  for (const stage of planStages(spec).stages) {
    const { parameters: own, state } = stage;
    await initializeStage(stage, partOf(parameters, own.offset, own.length), random, pace);
    for (const { name, offset, size } of stage.stateTensors) {
      partOf(parameters, state.offset + offset, size).fill(name === 'moving-variance' ? 1 : 0);
    }
  }
}

const partOf = (flat: Float32Array, offset: number, size: number) =>
  flat.subarray(offset, offset + size);

async function initializeStage(
  stage: Stage,
  numbers: Float32Array,
  random: RandomSource,
  pace: Pace,
): Promise<void> {
  if (stage.kind === 'recurrent') return initializeRecurrent(stage, numbers, random, pace);
  for (const tensor of stage.tensors) {
    const part = partOf(numbers, tensor.offset, tensor.size);
    if (tensor.name === 'gamma') part.fill(1);
    else if (tensor.name === 'beta') part.fill(0);
    else if (stage.kind === 'dense' || stage.kind === 'convolution') {
      if (tensor.name === 'bias') part.fill(stage.bias);
      else part.set(await drawKernel(stage, tensor, random, pace));
    }
  }
}

/**
 * A convolution's kernel [kernelSteps, inputs, filters] is a matrix of one row for each input that a
 * filter sees; its fan-out counts each step that an input is seen in, as in Keras.
 */
function drawKernel(
  stage: StageOf<'dense'> | StageOf<'convolution'>,
  { size }: TensorLayout,
  random: RandomSource,
  pace: Pace,
): Promise<Float64Array> {
  const { outputs } = stage;
  const fanIn = size / outputs;
  const fanOut = stage.kind === 'convolution' ? stage.kernelSteps * outputs : outputs;
  const shape = { rows: fanIn, columns: outputs, fanIn, fanOut, uniformFan: fanIn };
  return drawMatrix(stage.initializer, shape, random, pace);
}
