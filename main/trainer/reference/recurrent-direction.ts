import { gateColumns } from '@shared/domain/network/layer-tensors';
import type { StageOf, TensorName } from '@shared/domain/network/stage';
import type { Tensor, Tensor1D, Tensor2D, Tensor3D, Variable } from '@tensorflow/tfjs-node';
import { drawMask } from '../data/draw-mask';
import type { Tensorflow } from '../runtime/runtime';
import { createStep } from './cells';
import { createVariables } from './create-variables';
import { normalize } from './normalize';
import { createOwnLayer, hasOwnLayer, type RecurrentPlace } from './own-layer';
import type { ReferencePass } from './reference-stage';
import { createCell } from './spec-cell';

/** One direction of a recurrent stage. */
export interface RecurrentDirection {
  readonly variables: readonly Variable[];
  /** States that it carries from step to step: h, and c of an LSTM. */
  readonly states: number;
  /**
   * @param initial states before the first step, each [batch, units]; null for zeros
   * @returns what tf.layers.rnn gives: the output (a backward sequence still in its own order), and
   *          the last states
   */
  apply(input: Tensor3D, pass: ReferencePass, initial: Tensor2D[] | null): Tensor[];
}

/** @param statistics this direction's moving statistics; empty where nothing is normalized within */
export function createDirection(
  tf: Tensorflow,
  stage: StageOf<'recurrent'>,
  backwards: boolean,
  statistics: Float32Array,
): RecurrentDirection {
  const place: RecurrentPlace = {
    goBackwards: backwards,
    returnSequences: stage.returns === 'sequence',
    returnState: true,
  };
  return hasOwnLayer(stage)
    ? ownDirection(tf, stage, place)
    : composedDirection(tf, stage, place, statistics);
}

const statesOf = ({ spec }: StageOf<'recurrent'>) => (spec.kind === 'lstm' ? 2 : 1);

function ownDirection(
  tf: Tensorflow,
  stage: StageOf<'recurrent'>,
  place: RecurrentPlace,
): RecurrentDirection {
  const layer = createOwnLayer(tf, stage.spec, place);
  // Applied to a symbol, a layer makes its weights without computing.
  layer.apply(tf.input({ shape: [null, stage.inputs] }));
  return {
    variables: layer.trainableWeights.map((weight) => weight.read() as Variable),
    states: statesOf(stage),
    apply: (input, _pass, initialState) =>
      layer.apply(input, initialState === null ? {} : { initialState }) as Tensor[],
  };
}

/** x·W at once, normalized where the spec says so, and then a cell of our own in tf.layers.rnn. */
function composedDirection(
  tf: Tensorflow,
  stage: StageOf<'recurrent'>,
  place: RecurrentPlace,
  statistics: Float32Array,
): RecurrentDirection {
  const { spec, normalization: settings, inputs } = stage;
  const { units, recurrentDropout: rate } = spec;
  const directions = spec.bidirectional === null ? 1 : 2;
  const tensors = stage.tensors.slice(0, stage.tensors.length / directions);
  const variables = createVariables(tf, tensors);
  const weight = <Weight extends Tensor1D | Tensor2D | Variable>(name: TensorName) =>
    variables[tensors.findIndex((tensor) => tensor.name === name)]! as unknown as Weight;
  const columns = gateColumns(spec);
  let mask: Tensor2D | null = null;
  const step = createStep(tf, spec, { weight, mask: () => mask });
  const states = statesOf(stage);
  const layer = tf.layers.rnn({ ...place, cell: createCell(tf, { units, states }, step) });
  return {
    variables,
    states,
    apply(input, { batch, random }, initialState) {
      mask =
        random === null || rate === 0
          ? null
          : tf.tensor2d(drawMask(batch * units, rate, random), [batch, units]);
      const kernel =
        spec.kind === 'gru'
          ? tf.concat2d([weight('gate-kernel'), weight('candidate-kernel')], 1)
          : weight<Tensor2D>('kernel');
      const products = input
        .reshape<Tensor2D>([-1, inputs])
        .matMul<Tensor2D>(kernel)
        .reshape<Tensor3D>([batch, -1, columns]);
      const inner =
        settings === null
          ? products
          : normalize(
              tf,
              products,
              { gamma: weight('gamma'), beta: weight('beta'), statistics, settings },
              random !== null,
            );
      return layer.apply(inner, initialState === null ? {} : { initialState }) as Tensor[];
    },
  };
}
