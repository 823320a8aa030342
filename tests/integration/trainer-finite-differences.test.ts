import { activationSchema, type LayerSpec, layerSchema } from '@shared/domain/network-spec';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../main/trainer/data/random';
import { Kernels } from '../../main/trainer/engine/kernels';
import { PlannedNetwork } from '../../main/trainer/engine/planned-network';
import { initializeParameters } from '../../main/trainer/initialize-parameters';
import { meanSquaredError } from '../../main/trainer/mean-squared-error';
import { createPace } from '../../main/trainer/pace';
import { nativeRuntime } from '../helpers/native-runtime';
import { makeSpec } from '../helpers/trainer-specs';

const kernels = new Kernels(nativeRuntime().binding);
const STEP = 1e-2;

/** Every parameter's derivative against (L(θ + ε) − L(θ − ε))/2ε, in single precision. */
async function expectDerivatives(layers: LayerSpec[]) {
  const spec = makeSpec({ windowSteps: 3, layers });
  const network = new PlannedNetwork(kernels, spec);
  const random = createRandom(11);
  await initializeParameters(network.parameters, spec, random, createPace());
  const inputs = Float32Array.from({ length: 4 * spec.windowSteps }, () => random.normal());
  const targets = Float32Array.from({ length: 4 }, () => random.normal());
  network.deriveLoss(inputs, targets);
  const derived = network.gradients.slice();
  const lossAt = (index: number, value: number) => {
    network.parameters[index] = value;
    return meanSquaredError(network.predict(inputs), targets);
  };
  for (let index = 0; index < network.parameterCount; index++) {
    const here = network.parameters[index]!;
    const difference = (lossAt(index, here + STEP) - lossAt(index, here - STEP)) / (2 * STEP);
    network.parameters[index] = here;
    const allowed = 1e-3 + 1e-2 * Math.abs(difference);
    expect(Math.abs(derived[index]! - difference), `parameter ${index}`).toBeLessThan(allowed);
  }
}

const layer = (parts: unknown): LayerSpec => layerSchema.parse(parts);

describe('derivatives agree with finite differences', () => {
  test.each(['simple-rnn', 'lstm', 'gru'])('%s on its default kernels', async (kind) => {
    await expectDerivatives([layer({ kind, units: 3 })]);
  });

  test.each(activationSchema.options)('simple-rnn with %s', async (activation) => {
    await expectDerivatives([layer({ kind: 'simple-rnn', units: 3, activation, bias: 0.1 })]);
  });

  // Each gate alone leaves the fused kernel: the composed path with one odd gate.
  test.each(['forget', 'input', 'candidate', 'output'])(
    'lstm with a softsign %s gate',
    async (gate) => {
      const gates = { [gate]: { activation: 'softsign', bias: 0.2 } };
      await expectDerivatives([layer({ kind: 'lstm', units: 2, gates })]);
    },
  );

  test.each(activationSchema.options)(
    'lstm with the output activation %s',
    async (outputActivation) => {
      await expectDerivatives([layer({ kind: 'lstm', units: 2, outputActivation })]);
    },
  );

  test.each(['update', 'reset', 'candidate'])('gru with a softsign %s gate', async (gate) => {
    const gates = { [gate]: { activation: 'softsign', bias: 0.2 } };
    await expectDerivatives([layer({ kind: 'gru', units: 2, gates })]);
  });

  test('a stack of all three', async () => {
    await expectDerivatives(['gru', 'simple-rnn', 'lstm'].map((kind) => layer({ kind, units: 2 })));
  });
});
