import type { NormalizationSpec } from '@shared/domain/network-spec';
import type { Tensor1D, Tensor3D, Variable } from '@tensorflow/tfjs-node';
import type { Tensorflow } from '../runtime/runtime';

interface Normalization {
  gamma: Variable;
  beta: Variable;
  /** Moving mean, then moving variance, 2 × features; changed in training. */
  statistics: Float32Array;
  settings: Pick<NormalizationSpec, 'momentum' | 'epsilon'>;
}

/**
 * Batch normalization over windows and steps (Ioffe and Szegedy 2015), derived by tfjs' tape:
 * y = γ(x − μ)/√(σ² + ε) + β. Not tf.layers' own, whose moving variance is another one (n/(n − 1 − ε)
 * times the batch's).
 *
 * @param input [batch, steps, features]
 * @param training by the batch's statistics, which move the moving ones
 */
export function normalize(
  tf: Tensorflow,
  input: Tensor3D,
  { gamma, beta, statistics, settings: { momentum, epsilon } }: Normalization,
  training: boolean,
): Tensor3D {
  const features = statistics.length / 2;
  let mean: Tensor1D;
  let variance: Tensor1D;
  if (training) {
    const moments = tf.moments(input, [0, 1]);
    mean = moments.mean as Tensor1D;
    variance = moments.variance as Tensor1D;
    const ofBatch = [...mean.dataSync(), ...variance.dataSync()];
    ofBatch.forEach((value, index) => {
      statistics[index] = momentum * statistics[index]! + (1 - momentum) * value;
    });
  } else {
    mean = tf.tensor1d(statistics.subarray(0, features));
    variance = tf.tensor1d(statistics.subarray(features));
  }
  const centred = input.sub<Tensor3D>(mean);
  return centred.div<Tensor3D>(variance.add(epsilon).sqrt()).mul<Tensor3D>(gamma).add(beta);
}
