import type { TensorLayout } from '@shared/domain/network/stage';
import type { Variable } from '@tensorflow/tfjs-node';
import type { Tensorflow } from '../runtime/runtime';

/** A variable for each tensor of a stage, in their order; zeros. */
export const createVariables = (tf: Tensorflow, tensors: readonly TensorLayout[]): Variable[] =>
  tensors.map(({ shape }) => tf.tidy(() => tf.variable(tf.zeros([...shape]))));
