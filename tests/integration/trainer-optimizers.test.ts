import { planStages } from '@shared/domain/network/plan-stages';
import { optimizerSchema } from '@shared/domain/network-spec';
import type { Optimizer as TensorflowOptimizer } from '@tensorflow/tfjs-node';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { createRandom } from '../../main/trainer/data/random';
import { createOptimizer } from '../../main/trainer/optimizer/create-optimizer';
import { nativeRuntime } from '../helpers/native-runtime';
import { makeSpec } from '../helpers/trainer-specs';

const { tf } = nativeRuntime();
const STEPS = 20;
const RATE = 0.05;
const plan = planStages(makeSpec({ layers: [{ kind: 'lstm', units: 3 }] }));
const count = plan.trainableCount;

/** Gradients of each step, of several sizes, none near Adam's ε; one is always 0. */
function drawGradients(): Float32Array[] {
  const random = createRandom(4);
  return Array.from({ length: STEPS }, () =>
    Float32Array.from({ length: count }, (_, index) =>
      index === 0 ? 0 : random.normal() * 10 ** (1 + (index % 2)),
    ),
  );
}

type Case = [string, z.input<typeof optimizerSchema>, () => TensorflowOptimizer];

/** tf.train puts Adam's ε beside the corrected √v̂, we beside √v: the same for all but tiny gradients. */
const cases: Case[] = [
  ['sgd', { kind: 'sgd' }, () => tf.train.sgd(RATE)],
  ['momentum', { kind: 'sgd', momentum: 0.8 }, () => tf.train.momentum(RATE, 0.8)],
  [
    'Nesterov',
    { kind: 'sgd', momentum: 0.8, nesterov: true },
    () => tf.train.momentum(RATE, 0.8, true),
  ],
  ['RMSprop', { kind: 'rmsprop', decay: 0.8 }, () => tf.train.rmsprop(RATE, 0.8, 0, 1e-7)],
  [
    'RMSprop with momentum',
    { kind: 'rmsprop', decay: 0.95, momentum: 0.7 },
    () => tf.train.rmsprop(RATE, 0.95, 0.7, 1e-7),
  ],
  ['Adam', { kind: 'adam' }, () => tf.train.adam(RATE, 0.9, 0.999, 1e-7)],
  [
    'Adam with other decays',
    { kind: 'adam', firstDecay: 0.6, secondDecay: 0.99 },
    () => tf.train.adam(RATE, 0.6, 0.99, 1e-7),
  ],
];

test.each(cases)('%s goes where tf.train goes over 20 steps', (name, spec, create) => {
  const start = createRandom(5);
  const parameters = Float32Array.from({ length: count }, () => start.normal());
  const own = createOptimizer(optimizerSchema.parse(spec), plan);
  const theirs = create();
  // A copy: tfjs reads the array only when it first computes with it.
  const variable = tf.variable(tf.tensor1d(parameters.slice()), true, `weights-${name}`);
  try {
    for (const gradients of drawGradients()) {
      own.update(parameters, gradients, RATE, 1);
      tf.tidy(() => theirs.applyGradients({ [variable.name]: tf.tensor1d(gradients) }));
      const expected = variable.dataSync();
      parameters.forEach((value, index) => {
        const allowed = 1e-4 * Math.max(Math.abs(expected[index]!), RATE);
        expect(Math.abs(value - expected[index]!), `weight ${index}`).toBeLessThanOrEqual(allowed);
      });
    }
  } finally {
    variable.dispose();
    theirs.dispose();
  }
});
