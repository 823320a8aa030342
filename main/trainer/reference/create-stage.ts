import { assertNever } from '@shared/domain/assert-never';
import type { Stage, StageOf } from '@shared/domain/network/stage';
import type { Tensor2D, Tensor3D, Variable } from '@tensorflow/tfjs-node';
import { drawMask } from '../data/draw-mask';
import type { Tensorflow } from '../runtime/runtime';
import { createActivation } from './activations';
import { createVariables } from './create-variables';
import { normalize } from './normalize';
import { createRecurrentStage } from './recurrent-stage';
import type { ReferenceStage } from './reference-stage';
import { weightOrder } from './weight-order';

/** @param state the stage's moving statistics, changed by training passes */
export function createStage(tf: Tensorflow, stage: Stage, state: Float32Array): ReferenceStage {
  switch (stage.kind) {
    case 'recurrent':
      return createRecurrentStage(tf, stage, state);
    case 'dense':
      return denseStage(tf, stage);
    case 'convolution':
      return convolutionStage(tf, stage);
    case 'normalization':
      return normalizationStage(tf, stage, state);
    case 'pooling': {
      const { operation, poolSteps: poolSize } = stage;
      const settings = { poolSize, strides: poolSize, padding: 'valid' } as const;
      const pooling =
        operation === 'max'
          ? tf.layers.maxPooling1d(settings)
          : tf.layers.averagePooling1d(settings);
      return weightless((input) => pooling.apply(input) as Tensor3D);
    }
    case 'activation':
      return weightless(createActivation(tf, stage.activation));
    case 'dropout':
      return weightless((input, { random, batch }) => {
        if (random === null) return input;
        const { inputSteps: steps, inputs, rate } = stage;
        const mask = drawMask(steps * batch * inputs, rate, random);
        return input.mul(tf.tensor3d(mask, [steps, batch, inputs]).transpose([1, 0, 2]));
      });
    case 'repeat': {
      const repeat = tf.layers.repeatVector({ n: stage.outputSteps });
      return weightless((input) => repeat.apply(input.squeeze<Tensor2D>([1])) as Tensor3D);
    }
    default:
      return assertNever(stage);
  }
}

const weightless = (apply: ReferenceStage['apply']): ReferenceStage => ({
  variables: [],
  order: new Int32Array(0),
  apply,
});

function denseStage(tf: Tensorflow, stage: StageOf<'dense'>): ReferenceStage {
  const layer = tf.layers.dense({ units: stage.outputs, kernelInitializer: 'zeros' });
  layer.apply(tf.input({ shape: [stage.inputSteps, stage.inputs] }));
  return {
    variables: layer.trainableWeights.map((weight) => weight.read() as Variable),
    order: weightOrder(stage),
    apply: (input) => layer.apply(input) as Tensor3D,
  };
}

/** tf.layers' conv1d refuses causal padding: the zeros before are put there by hand. */
function convolutionStage(tf: Tensorflow, stage: StageOf<'convolution'>): ReferenceStage {
  const { kernelSteps: kernelSize, filters, inputSteps, inputs } = stage;
  const zerosBefore = stage.padding === 'causal' ? kernelSize - 1 : 0;
  const layer = tf.layers.conv1d({
    kernelSize,
    filters,
    padding: stage.padding === 'causal' ? 'valid' : 'same',
    kernelInitializer: 'zeros',
  });
  layer.apply(tf.input({ shape: [inputSteps + zerosBefore, inputs] }));
  return {
    variables: layer.trainableWeights.map((weight) => weight.read() as Variable),
    order: weightOrder(stage),
    apply(input) {
      const padded = tf.pad(input, [
        [0, 0],
        [zerosBefore, 0],
        [0, 0],
      ]);
      return layer.apply(padded) as Tensor3D;
    },
  };
}

function normalizationStage(
  tf: Tensorflow,
  stage: StageOf<'normalization'>,
  statistics: Float32Array,
): ReferenceStage {
  const variables = createVariables(tf, stage.tensors);
  const [gamma, beta] = variables as [Variable, Variable];
  return {
    variables,
    order: weightOrder(stage),
    apply: (input, { random }) =>
      normalize(tf, input, { gamma, beta, statistics, settings: stage }, random !== null),
  };
}
