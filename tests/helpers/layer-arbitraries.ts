import { activationSchema, initializerSchema, type layerSchema } from '@shared/domain/network-spec';
import fc from 'fast-check';
import type { z } from 'zod';

type LayerInput = z.input<typeof layerSchema>;
type LayerInputOf<Kind extends LayerInput['kind']> = Extract<LayerInput, { kind: Kind }>;

const activation = fc.constantFrom(...activationSchema.options);
const initializer = fc.constantFrom(...initializerSchema.options);
const units = fc.integer({ min: 1, max: 5 });
const bias = fc.constantFrom(0, 0.5, 1);
const flag = fc.boolean();
/** Drawn, or the default, on which the fused kernels are. */
const orDefault = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });
/** Absent keys rather than undefined ones. */
const present = <Layer extends object>(layer: Layer) =>
  Object.fromEntries(Object.entries(layer).filter(([, value]) => value !== undefined)) as Layer;

const normalization = fc.option(
  fc.record({
    placement: fc.constantFrom('auto' as const, 'before' as const, 'after' as const),
    momentum: fc.constantFrom(0, 0.5, 0.9),
    epsilon: fc.constantFrom(1e-3, 1e-2, 0.1),
  }),
  { freq: 2 },
);

const gate = fc.record({
  activation,
  bias,
  mode: fc.oneof(
    { weight: 6, arbitrary: fc.constant('learned' as const) },
    { weight: 1, arbitrary: fc.constantFrom('open' as const, 'closed' as const) },
  ),
});
const learnedGate = gate.map((drawn) => ({ ...drawn, mode: 'learned' as const }));

const bidirectional = fc.option(
  fc.record({
    merge: fc.constantFrom('sum' as const, 'concat' as const, 'mul' as const, 'ave' as const),
  }),
);
const recurrentParts = {
  units,
  bidirectional,
  recurrentDropout: fc.constantFrom(0, 0, 0.3),
  kernelInitializer: initializer,
  recurrentInitializer: initializer,
  normalization,
};

const simpleRnnArbitrary: fc.Arbitrary<LayerInputOf<'simple-rnn'>> = fc.record({
  kind: fc.constant('simple-rnn' as const),
  ...recurrentParts,
  activation,
  bias,
});

/** Every variant of Greff et al. 2015 and their mixtures; where f = 1 − i, as the schema asks. */
const lstmArbitrary: fc.Arbitrary<LayerInputOf<'lstm'>> = fc
  .record({
    kind: fc.constant('lstm' as const),
    ...recurrentParts,
    gates: orDefault(fc.record({ forget: gate, input: gate, candidate: gate, output: gate })),
    coupling: fc.record({
      input: learnedGate,
      activation: fc.constantFrom('sigmoid' as const, 'hard-sigmoid' as const),
    }),
    outputActivation: orDefault(activation),
    peepholes: flag,
    coupledGates: fc.constantFrom(false, false, true),
    cellClip: fc.constantFrom(null, null, 0.1, 0.5, 3),
  })
  .map(({ coupling, ...layer }) => {
    if (!layer.coupledGates) return present(layer);
    const input = { ...coupling.input, activation: coupling.activation };
    return present({ ...layer, gates: { ...layer.gates, input, forget: {} } });
  });

const gruArbitrary: fc.Arbitrary<LayerInputOf<'gru'>> = fc
  .record({
    kind: fc.constant('gru' as const),
    ...recurrentParts,
    gates: orDefault(fc.record({ update: gate, reset: gate, candidate: gate })),
    resetAfter: flag,
  })
  .map(present);

export const recurrentArbitrary = fc.oneof(simpleRnnArbitrary, lstmArbitrary, gruArbitrary);

export const convolutionArbitrary: fc.Arbitrary<LayerInputOf<'conv1d'>> = fc.record({
  kind: fc.constant('conv1d' as const),
  filters: units,
  kernelSteps: fc.integer({ min: 1, max: 4 }),
  padding: fc.constantFrom('causal' as const, 'same' as const),
  activation,
  bias,
  kernelInitializer: initializer,
  normalization,
});

export const poolingArbitrary: fc.Arbitrary<LayerInputOf<'pooling'>> = fc.record({
  kind: fc.constant('pooling' as const),
  operation: fc.constantFrom('max' as const, 'average' as const),
  poolSteps: fc.integer({ min: 2, max: 3 }),
});

export const denseArbitrary: fc.Arbitrary<LayerInputOf<'dense'>> = fc.record({
  kind: fc.constant('dense' as const),
  units,
  activation,
  bias,
  kernelInitializer: initializer,
  normalization,
});

export const dropoutArbitrary: fc.Arbitrary<LayerInputOf<'dropout'>> = fc.record({
  kind: fc.constant('dropout' as const),
  rate: fc.constantFrom(0, 0.2, 0.5),
});
