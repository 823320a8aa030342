import { expect, test } from 'vitest';
import { createNetwork, makeTrainable } from '../../main/trainer/create-network';
import { createRandom } from '../../main/trainer/data/random';
import { Kernels } from '../../main/trainer/engine/kernels';
import { initializeParameters } from '../../main/trainer/initialize-parameters';
import { createPace } from '../../main/trainer/pace';
import { ReferenceNetwork } from '../../main/trainer/reference/reference-network';
import { nativeRuntime } from '../helpers/native-runtime';
import { makeSpec } from '../helpers/trainer-specs';

const runtime = nativeRuntime();
const spec = makeSpec({
  windowSteps: 6,
  layers: [
    { kind: 'lstm', units: 4 },
    { kind: 'gru', units: 3 },
    { kind: 'lstm', units: 3, outputActivation: 'softsign' },
    { kind: 'gru', units: 3, gates: { reset: { activation: 'hard-sigmoid' } } },
    { kind: 'simple-rnn', units: 3 },
  ],
});
const random = createRandom(5);
const inputs = Float32Array.from({ length: 8 * 6 }, () => random.normal());
const targets = Float32Array.from({ length: 8 }, () => random.normal());

test('300 steps of the planned engine leave no native tensor behind', async () => {
  const kernels = new Kernels(runtime.binding);
  const network = createNetwork(runtime, spec);
  await initializeParameters(network.parameters, spec, random, createPace());
  const before = kernels.liveTensors;
  for (let step = 0; step < 300; step++) {
    network.trainBatch(inputs, targets);
    network.predict(inputs);
  }
  expect(kernels.liveTensors).toBe(before);
});

test('a kernel that fails releases what its scope made', () => {
  const kernels = new Kernels(runtime.binding);
  const before = kernels.liveTensors;
  expect(() =>
    kernels.scope(() => {
      const tensor = kernels.tensor([2, 2], new Float32Array(4));
      kernels.run('MatMul', [tensor, kernels.tensor([3, 1], new Float32Array(3))]);
    }),
  ).toThrow(/[Mm]atrix size-incompatible/);
  expect(kernels.liveTensors).toBe(before);
  expect(() => kernels.tensor([1], new Float32Array(1))).toThrow('outside a scope');
});

test('steps of the reference keep tfjs at the same number of tensors, and disposing frees all', async () => {
  const { tf } = runtime;
  const empty = tf.memory().numTensors;
  const network = makeTrainable(new ReferenceNetwork(tf, spec), spec);
  await initializeParameters(network.parameters, spec, random, createPace());
  network.trainBatch(inputs, targets);
  const before = tf.memory().numTensors;
  for (let step = 0; step < 10; step++) network.trainBatch(inputs, targets);
  network.predict(inputs);
  expect(tf.memory().numTensors).toBe(before);
  network.dispose();
  expect(tf.memory().numTensors).toBe(empty);
});
