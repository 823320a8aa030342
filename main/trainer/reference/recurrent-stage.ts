import { assertNever } from '@shared/domain/assert-never';
import type { StageOf } from '@shared/domain/network/stage';
import type { RecurrentLayerSpec } from '@shared/domain/network-spec';
import type { Tensor3D } from '@tensorflow/tfjs-node';
import type { Tensorflow } from '../runtime/runtime';
import { createDirection, type RecurrentDirection } from './recurrent-direction';
import type { ReferencePass, ReferenceStage } from './reference-stage';
import { weightOrder } from './weight-order';

/**
 * One direction, or two of the same kind over the same input, merged: tf.layers' bidirectional, taken
 * apart so that each direction can be one of our own.
 *
 * @param state the stage's moving statistics, changed in training
 */
export function createRecurrentStage(
  tf: Tensorflow,
  stage: StageOf<'recurrent'>,
  state: Float32Array,
): ReferenceStage {
  const { bidirectional, units } = stage.spec;
  const half = state.length / 2;
  const directions =
    bidirectional === null
      ? [createDirection(tf, stage, false, state)]
      : [
          createDirection(tf, stage, false, state.subarray(0, half)),
          createDirection(tf, stage, true, state.subarray(half)),
        ];
  const merge = bidirectional === null ? null : createMerge(tf, bidirectional.merge);
  const isSequence = stage.returns === 'sequence';

  function applyDirection(direction: RecurrentDirection, input: Tensor3D, pass: ReferencePass) {
    const shape: [number, number] = [pass.batch, units];
    const carried = pass.states?.of(direction, pass.batch * units) ?? null;
    const initial = carried?.map((values) => tf.tensor2d(values, shape)) ?? null;
    const [output, ...last] = direction.apply(input, pass, initial);
    pass.states?.keep(
      direction,
      last.map((tensor) => tensor.dataSync<'float32'>()),
    );
    return output!;
  }

  return {
    variables: directions.flatMap(({ variables }) => variables),
    order: weightOrder(stage),
    apply(input, pass) {
      const outputs = directions.map((direction, at) => {
        const output = applyDirection(direction, input, pass);
        if (!isSequence) return output.expandDims<Tensor3D>(1);
        // tf.layers.rnn leaves a backward sequence in the order in which it was computed.
        return at === 0 ? (output as Tensor3D) : tf.reverse(output as Tensor3D, 1);
      });
      return merge === null ? outputs[0]! : (merge.apply(outputs) as Tensor3D);
    },
  };
}

function createMerge(
  tf: Tensorflow,
  merge: NonNullable<RecurrentLayerSpec['bidirectional']>['merge'],
) {
  switch (merge) {
    case 'sum':
      return tf.layers.add();
    case 'concat':
      return tf.layers.concatenate();
    case 'mul':
      return tf.layers.multiply();
    case 'ave':
      return tf.layers.average();
    default:
      return assertNever(merge);
  }
}
