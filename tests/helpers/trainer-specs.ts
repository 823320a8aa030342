import { type NetworkSpec, networkSpecSchema } from '@shared/domain/network-spec';
import fc from 'fast-check';
import type { z } from 'zod';
import {
  convolutionArbitrary as convolution,
  denseArbitrary as dense,
  dropoutArbitrary as dropout,
  poolingArbitrary as pooling,
  recurrentArbitrary as recurrent,
} from './layer-arbitraries';

type SpecInput = z.input<typeof networkSpecSchema>;
type LayerInput = SpecInput['layers'][number];

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

const some = (maxLength: number, ...kinds: fc.Arbitrary<LayerInput>[]) =>
  fc.array(fc.oneof(...kinds), { maxLength });
const windowSteps = fc.integer({ min: 1, max: 7 });

/** Long enough that `steps` are left behind all pooling, with a rest of `rest` where there is any. */
const stepsBefore = (layers: LayerInput[], steps: number, rest: number) => {
  const factors = layers.map((layer) => (layer.kind === 'pooling' ? (layer.poolSteps ?? 2) : 1));
  const factor = factors.reduce((product, one) => product * one, 1);
  return factor === 1 ? steps : Math.min(steps, 3) * factor + rest;
};

const manyToOne = fc
  .tuple(
    some(2, convolution, pooling, dense, dropout, recurrent),
    recurrent,
    some(1, dense, dropout),
    windowSteps,
    fc.integer({ min: 0, max: 1 }),
  )
  .map(([before, last, after, steps, rest]) => ({
    sequence: 'many-to-one' as const,
    windowSteps: stepsBefore(before, steps, rest),
    layers: [...before, last, ...after],
  }));

/** A layer that sees no later step than its own. */
const causal = <Layer extends LayerInput>(layer: Layer): Layer => {
  if (layer.kind === 'conv1d') {
    return { ...layer, padding: layer.kernelSteps === 1 ? layer.padding : 'causal' };
  }
  return 'bidirectional' in layer ? { ...layer, bidirectional: null } : layer;
};

const manyToMany = fc
  .tuple(
    some(2, convolution, dense, dropout, recurrent),
    recurrent,
    some(1, convolution, dense, dropout),
    windowSteps,
  )
  .map(([before, middle, after, steps]) => ({
    sequence: 'many-to-many' as const,
    windowSteps: steps,
    layers: [...before, middle, ...after].map(causal),
  }));

const oneToMany = fc
  .tuple(
    some(1, dense, dropout),
    recurrent,
    some(2, convolution, dense, dropout, recurrent),
    windowSteps,
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([before, decoder, after, steps, outputSteps]) => ({
    sequence: 'one-to-many' as const,
    windowSteps: steps,
    outputSteps,
    layers: [...before, decoder, ...after],
  }));

const oneToOne = fc
  .tuple(some(2, dense, dropout, recurrent), fc.oneof(dense, recurrent), windowSteps)
  .map(([before, last, steps]) => ({
    sequence: 'one-to-one' as const,
    windowSteps: steps,
    layers: [...before, last],
  }));

/** What the output is and what it is measured by. */
const output: fc.Arbitrary<Pick<SpecInput, 'output' | 'loss'>> = fc.oneof(
  fc.constantFrom(
    { loss: { kind: 'mse' as const } },
    { loss: { kind: 'mae' as const } },
    { loss: { kind: 'huber' as const, delta: 0.5 } },
    { loss: { kind: 'pinball' as const, quantile: 0.9 } },
  ),
  fc.integer({ min: 2, max: 6 }).map((bins) => ({
    output: { kind: 'softmax' as const, bins },
    loss: { kind: 'cross-entropy' as const },
  })),
);

/** Whether states may be carried from window to window. */
export const canCarryStates = ({ sequence, layers }: Pick<SpecInput, 'sequence' | 'layers'>) =>
  (sequence === 'many-to-one' || sequence === 'many-to-many') &&
  layers.every((layer) => !('bidirectional' in layer) || layer.bidirectional === null);

/** Covariates and calendar features beside the series, often none. */
const inputs: fc.Arbitrary<SpecInput['inputs']> = fc.record({
  covariates: fc.constantFrom([], [], ['a'], ['a', 'b']),
  calendar: fc.constantFrom([], [], ['weekend' as const], ['month' as const, 'holiday' as const]),
  holidayCountry: fc.constant('TR'),
});

/** Valid specs of one to four layers: every sequence shape, kind, input, gate setting and output. */
export const specArbitrary: fc.Arbitrary<NetworkSpec> = fc
  .record({
    network: fc.oneof(manyToOne, manyToMany, oneToMany, oneToOne),
    inputs,
    output,
    order: fc.constantFrom('shuffled' as const, 'sequential' as const, 'stateful' as const),
    level: fc.constantFrom('series' as const, 'window' as const),
  })
  .map(({ network, inputs: beside, output: ends, order, level }) =>
    makeSpec({
      inputs: beside,
      ...network,
      ...ends,
      level,
      order: order === 'stateful' && !canCarryStates(network) ? 'sequential' : order,
    }),
  );
