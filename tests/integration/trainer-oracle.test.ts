import type { NetworkSpec } from '@shared/domain/network-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Kernels } from '../../main/trainer/engine/kernels';
import { PlannedNetwork } from '../../main/trainer/engine/planned-network';
import { ReferenceNetwork } from '../../main/trainer/reference/reference-network';
import { expectAgreement } from '../helpers/expect-agreement';
import { nativeRuntime } from '../helpers/native-runtime';
import { runEngine } from '../helpers/run-engine';
import { canCarryStates, makeSpec, specArbitrary } from '../helpers/trainer-specs';

const { tf, binding } = nativeRuntime();

/** Both engines over the same numbers, windows and masks. */
function runBoth(spec: NetworkSpec, batch: number, seed: number) {
  const options = { batch, seed, carries: canCarryStates(spec) };
  const planned = new PlannedNetwork(new Kernels(binding), spec);
  const reference = new ReferenceNetwork(tf, spec);
  try {
    return { actual: runEngine(planned, options), expected: runEngine(reference, options) };
  } finally {
    planned.dispose();
    reference.dispose();
  }
}

test('engine and tf.layers agree on outputs, gradients and statistics of any spec', () => {
  const empty = tf.memory().numTensors;
  fc.assert(
    fc.property(
      specArbitrary,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 1e6 }),
      (spec, batch, seed) => {
        const { actual, expected } = runBoth(spec, batch, seed);
        expectAgreement(actual, expected, spec);
        expect(tf.memory().numTensors).toBe(empty);
      },
    ),
    { numRuns: 400, seed: 7 },
  );
});

describe('networks as people train them', () => {
  test.each([
    ['simple-rnn', false],
    ['lstm', false],
    ['gru', false],
    ['lstm', true],
  ] as const)('24 steps of 32 units, %s, bidirectional: %s', (kind, both) => {
    const layer = { kind, units: 32, bidirectional: both ? {} : null };
    const spec = makeSpec({ windowSteps: 24, layers: [layer] });
    const { actual, expected } = runBoth(spec, 16, 3);
    expectAgreement(actual, expected, spec);
  });

  test.each(['lstm', 'gru'] as const)('168 steps of 128 units in 32 windows, %s', (kind) => {
    const spec = makeSpec({ windowSteps: 168, layers: [{ kind, units: 128 }] });
    const { actual, expected } = runBoth(spec, 32, 5);
    expectAgreement(actual, expected, spec);
  });
});

test('states are forgotten on request and where the number of windows changes', () => {
  const spec = makeSpec({
    layers: [
      { kind: 'lstm', units: 3 },
      { kind: 'gru', units: 2 },
    ],
  });
  for (const network of [
    new PlannedNetwork(new Kernels(binding), spec),
    new ReferenceNetwork(tf, spec),
  ]) {
    const one = Float32Array.of(0.3, -0.2, 0.9, 0.1);
    const two = Float32Array.of(...one, 1, 0.4, -0.6, 0.2);
    network.parameters.forEach((_, index) => {
      network.parameters[index] = Math.sin(index);
    });
    const fresh = network.infer(one);
    expect(network.infer(one)).toEqual(fresh);
    network.carryStates(true);
    expect(network.infer(one)).toEqual(fresh);
    expect(network.infer(one)).not.toEqual(fresh);
    network.resetStates();
    expect(network.infer(one)).toEqual(fresh);
    network.infer(two);
    expect(network.infer(one)).toEqual(fresh);
    network.carryStates(false);
    expect(network.infer(one)).toEqual(fresh);
    network.dispose();
  }
});
