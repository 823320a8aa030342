import type { NetworkSpec } from '@shared/domain/network-spec';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../main/trainer/data/random';
import { Kernels } from '../../main/trainer/engine/kernels';
import { PlannedNetwork } from '../../main/trainer/engine/planned-network';
import { initializeParameters } from '../../main/trainer/initialize-parameters';
import { createPace } from '../../main/trainer/pace';
import { ReferenceNetwork } from '../../main/trainer/reference/reference-network';
import { nativeRuntime } from '../helpers/native-runtime';
import { makeSpec, specArbitrary } from '../helpers/trainer-specs';

const { tf, binding } = nativeRuntime();

/** Same weights and data for both engines; every weight and bias is drawn, none is zero. */
async function runBoth(spec: NetworkSpec, batch: number, seed: number) {
  const random = createRandom(seed);
  const planned = new PlannedNetwork(new Kernels(binding), spec);
  const reference = new ReferenceNetwork(tf, spec);
  try {
    await initializeParameters(planned.parameters, spec, random, createPace());
    planned.parameters.forEach((value, index) => {
      planned.parameters[index] = 0.7 * value + 0.3 * (random.uniform() - 0.5);
    });
    reference.parameters.set(planned.parameters);
    const inputs = Float32Array.from({ length: batch * spec.windowSteps }, () => random.normal());
    const targets = Float32Array.from({ length: batch }, () => random.normal());
    return {
      planned: {
        outputs: planned.predict(inputs),
        loss: planned.deriveLoss(inputs, targets),
        gradients: planned.gradients,
      },
      reference: {
        outputs: reference.predict(inputs),
        loss: reference.deriveLoss(inputs, targets),
        gradients: reference.gradients,
      },
    };
  } finally {
    reference.dispose();
  }
}

/** The worst |actual − expected| / (relative·|expected| + absolute): at most 1 where all agree. */
function disagreement(
  actual: Float32Array,
  expected: Float32Array,
  relative: number,
  absolute: number,
): number {
  let worst = 0;
  actual.forEach((value, index) => {
    const wanted = expected[index]!;
    const ratio = Math.abs(value - wanted) / (relative * Math.abs(wanted) + absolute);
    if (!(ratio <= worst)) worst = ratio;
  });
  return worst;
}

async function expectAgreement(spec: NetworkSpec, batch: number, seed: number) {
  const { planned, reference } = await runBoth(spec, batch, seed);
  expect(disagreement(planned.outputs, reference.outputs, 1e-5, 1e-5)).toBeLessThanOrEqual(1);
  expect(planned.loss / reference.loss).toBeCloseTo(1, 4);
  expect(disagreement(planned.gradients, reference.gradients, 1e-4, 1e-6)).toBeLessThanOrEqual(1);
}

test('engine and tf.layers agree on outputs and gradients of any spec', async () => {
  await fc.assert(
    fc.asyncProperty(
      specArbitrary,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 1e6 }),
      expectAgreement,
    ),
    { numRuns: 300, seed: 7 },
  );
});

test.each(['lstm', 'gru', 'simple-rnn'] as const)('a large %s agrees too', async (kind) => {
  const spec = makeSpec({ windowSteps: 24, layers: [{ kind, units: 32 }] });
  await expectAgreement(spec, 16, 3);
});
