import { type Activation, type NetworkSpec, networkSpecSchema } from '@shared/domain/network-spec';
import fc from 'fast-check';
import type { z } from 'zod';

type SpecInput = z.input<typeof networkSpecSchema>;

/** A whole spec from what a test cares about. */
export function makeSpec(parts: Partial<SpecInput> & Pick<SpecInput, 'layers'>): NetworkSpec {
  return networkSpecSchema.parse({ version: 1, windowSteps: 4, ...parts });
}

/** A series that a network can learn: trend, season of 12, and a little deterministic noise. */
export function makeSeries(length: number): Float64Array {
  return Float64Array.from(
    { length },
    (_, index) =>
      100 + index + 20 * Math.sin((2 * Math.PI * index) / 12) + 3 * Math.sin(index * 12.9898),
  );
}

const activation: fc.Arbitrary<Activation> = fc.constantFrom(
  'tanh',
  'sigmoid',
  'hard-sigmoid',
  'relu',
  'softsign',
  'linear',
);
const gate = fc.record({ activation });
const units = fc.integer({ min: 1, max: 7 });

const layer = fc.oneof(
  fc.record({ kind: fc.constant('simple-rnn' as const), units, activation }),
  fc.record({ kind: fc.constant('lstm' as const), units }),
  fc.record({ kind: fc.constant('gru' as const), units }),
  fc.record({
    kind: fc.constant('lstm' as const),
    units,
    gates: fc.record({ forget: gate, input: gate, candidate: gate, output: gate }),
    outputActivation: activation,
  }),
  fc.record({
    kind: fc.constant('gru' as const),
    units,
    gates: fc.record({ update: gate, reset: gate, candidate: gate }),
  }),
);

/** Specs of one to three mixed layers with any activation. */
export const specArbitrary: fc.Arbitrary<NetworkSpec> = fc
  .record({
    windowSteps: fc.integer({ min: 1, max: 7 }),
    layers: fc.array(layer, { minLength: 1, maxLength: 3 }),
  })
  .map(makeSpec);
