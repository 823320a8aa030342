import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Kernels } from '../../main/trainer/engine/kernels';
import { PlannedNetwork } from '../../main/trainer/engine/planned-network';
import { ReferenceNetwork } from '../../main/trainer/reference/reference-network';
import { loadWasmRuntime } from '../../main/trainer/runtime/wasm-runtime';
import { expectAgreement } from '../helpers/expect-agreement';
import { nativeRuntime } from '../helpers/native-runtime';
import { runEngine } from '../helpers/run-engine';
import { canCarryStates, specArbitrary } from '../helpers/trainer-specs';

test('the fallback computes what the engine does, for any spec, and leaves nothing behind', async () => {
  const { binding } = nativeRuntime();
  const { tf } = await loadWasmRuntime('this test');
  expect(tf.getBackend()).toBe('wasm');
  const empty = tf.memory().numTensors;
  fc.assert(
    fc.property(
      specArbitrary,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 1e6 }),
      (spec, batch, seed) => {
        const options = { batch, seed, carries: canCarryStates(spec) };
        const planned = new PlannedNetwork(new Kernels(binding), spec);
        const expected = runEngine(planned, options);
        planned.dispose();
        const fallback = new ReferenceNetwork(tf, spec);
        const actual = runEngine(fallback, options);
        fallback.dispose();
        expectAgreement(actual, expected, spec);
        expect(tf.memory().numTensors).toBe(empty);
      },
    ),
    { numRuns: 100, seed: 13 },
  );
});
