import type { Scalar, Tensor } from '@tensorflow/tfjs-node';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../main/trainer/data/random';
import { crossEntropy } from '../../main/trainer/loss/cross-entropy';
import { huber } from '../../main/trainer/loss/huber';
import type { Loss } from '../../main/trainer/loss/loss';
import { mae } from '../../main/trainer/loss/mae';
import { mse } from '../../main/trainer/loss/mse';
import { valueBins } from '../../main/trainer/value-bins';
import { nativeRuntime } from '../helpers/native-runtime';

const { tf } = nativeRuntime();
const random = createRandom(8);
const batch = 7;
const draw = (length: number) => Float32Array.from({ length }, () => 2 * random.normal());
const weights = Float32Array.from({ length: batch }, () => 2 * random.uniform());

type Compute = (targets: Tensor, outputs: Tensor, weights: Tensor) => Tensor;
const { MEAN } = tf.Reduction;

/** tf.losses' weighted mean divides by the sum of the weights, ours by their number. */
const rescaled: (compute: Compute) => Compute = (compute) => (targets, outputs, weighing) =>
  compute(targets, outputs, weighing).mul(weighing.mean());

const pointwise: [string, Loss, Compute][] = [
  ['mse', mse, (y, out, w) => tf.losses.meanSquaredError(y, out, w, MEAN)],
  ['mae', mae, (y, out, w) => tf.losses.absoluteDifference(y, out, w, MEAN)],
  ['huber', huber(0.8), (y, out, w) => tf.losses.huberLoss(y, out, w, 0.8, MEAN)],
];

function expectSame(
  loss: Loss,
  outputs: Float32Array,
  targets: Float32Array,
  compute: Compute,
  asTargets: (targets: Float32Array) => Tensor,
  columns: number,
) {
  const outcome = { outputs, targets, weights, steps: 1 };
  const [measured, slopes] = tf.tidy(() => {
    const { value, grad } = tf.valueAndGrad(
      (out: Tensor) =>
        rescaled(compute)(asTargets(targets), out, tf.tensor1d(weights)).asScalar() as Scalar,
    )(tf.tensor(outputs, columns === 1 ? [batch] : [batch, columns]));
    return [value.dataSync()[0]!, grad.dataSync()];
  });
  expect(loss.measure(outcome)).toBeCloseTo(measured, 4);
  loss.derive(outcome).forEach((slope, index) => {
    expect(slope).toBeCloseTo(slopes[index]!, 5);
  });
}

describe('losses are those of tf.losses, their slopes those of its tape', () => {
  test.each(pointwise)('%s', (_name, loss, compute) => {
    expectSame(loss, draw(batch), draw(batch), compute, (targets) => tf.tensor1d(targets), 1);
  });

  test('cross-entropy, with each target spread over its two bins', () => {
    const bins = 6;
    const values = valueBins({ lowest: -2, highest: 2 }, bins);
    const width = values[1]! - values[0]!;
    const twoHot = (targets: Float32Array) =>
      tf.tensor2d(
        Array.from(targets, (target) => {
          const clamped = Math.max(-2, Math.min(2, target));
          return Array.from(values, (value) => Math.max(1 - Math.abs(value - clamped) / width, 0));
        }),
      );
    expectSame(
      crossEntropy(values),
      draw(batch * bins),
      draw(batch),
      (y, out, w) => tf.losses.softmaxCrossEntropy(y, out, w, 0, MEAN),
      twoHot,
      bins,
    );
  });
});
