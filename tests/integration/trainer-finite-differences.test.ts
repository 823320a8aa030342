import { activationSchema } from '@shared/domain/network-spec';
import { expect, test } from 'vitest';
import { createRandom, restoreRandom } from '../../main/trainer/data/random';
import { Kernels } from '../../main/trainer/engine/kernels';
import { PlannedNetwork } from '../../main/trainer/engine/planned-network';
import { nativeRuntime } from '../helpers/native-runtime';
import { drawParameters } from '../helpers/random-parameters';
import { makeSpec } from '../helpers/trainer-specs';

const { binding } = nativeRuntime();
const BATCH = 8;
const STEP = 5e-3;

type SpecParts = Parameters<typeof makeSpec>[0];
type LayerParts = SpecParts['layers'][number];

/**
 * Every parameter's derivative of Σ w·outputs against its difference over ± ε and ± 2ε, whose error is
 * of the order ε⁴: single precision asks for an ε that batch normalization is curved over.
 */
function expectDerivatives(parts: SpecParts): void {
  const spec = makeSpec({ windowSteps: 4, ...parts });
  const network = new PlannedNetwork(new Kernels(binding), spec);
  const random = createRandom(11);
  drawParameters(network.parameters, network.plan, random);
  const { inputSteps, inputs } = network.plan.stages[0]!;
  const windows = Float32Array.from({ length: BATCH * inputSteps * inputs }, () => random.normal());
  const weights: number[] = [];
  const masks = random.state();
  /** A training pass, in which the same is dropped each time. */
  const measure = (): number => {
    let sum = 0;
    const weigh = (output: number, index: number) => {
      weights[index] ??= random.normal();
      sum += weights[index] * output;
      return weights[index];
    };
    network.derive(windows, (outputs) => Float32Array.from(outputs, weigh), restoreRandom(masks));
    return sum;
  };
  measure();
  const derived = network.gradients.slice();
  derived.forEach((derivative, index) => {
    const here = network.parameters[index]!;
    const slope = (step: number) => {
      network.parameters[index] = here + step;
      const above = measure();
      network.parameters[index] = here - step;
      return (above - measure()) / (2 * step);
    };
    const difference = (4 * slope(STEP) - slope(2 * STEP)) / 3;
    network.parameters[index] = here;
    const allowed = 1e-3 + 1e-2 * Math.abs(difference);
    expect(Math.abs(derivative - difference), `parameter ${index}`).toBeLessThan(allowed);
  });
  network.dispose();
}

/** Enough that a feature of little variance is not curved within ± ε. */
const epsilon = 0.1;
const lstm = (parts: object = {}): LayerParts => ({ kind: 'lstm', units: 2, ...parts });
const gru = (parts: object = {}): LayerParts => ({ kind: 'gru', units: 2, ...parts });

const networks: [string, SpecParts][] = [
  ['simple-rnn', { layers: [{ kind: 'simple-rnn', units: 3 }] }],
  ['lstm', { layers: [lstm()] }],
  ['lstm with peepholes and clipped cells', { layers: [lstm({ peepholes: true, cellClip: 0.2 })] }],
  ['lstm with f = 1 − i', { layers: [lstm({ coupledGates: true })] }],
  ...(['forget', 'input', 'candidate', 'output'] as const).flatMap((gate) =>
    (['open', 'closed'] as const).map((mode): [string, SpecParts] => [
      `lstm with its ${gate} gate ${mode}`,
      { layers: [lstm({ gates: { [gate]: { mode } } })] },
    ]),
  ),
  ['gru', { layers: [gru()] }],
  ['gru that resets after the product', { layers: [gru({ resetAfter: true })] }],
  ...(['update', 'reset', 'candidate'] as const).map((gate): [string, SpecParts] => [
    `gru with a softsign ${gate} gate`,
    { layers: [gru({ gates: { [gate]: { activation: 'softsign' } } })] },
  ]),
  [
    'recurrent dropout',
    { layers: [lstm({ recurrentDropout: 0.4 }), gru({ recurrentDropout: 0.4 })] },
  ],
  ...(['sum', 'concat', 'mul', 'ave'] as const).map((merge): [string, SpecParts] => [
    `both directions, merged by ${merge}`,
    { layers: [lstm({ bidirectional: { merge } }), gru({ bidirectional: { merge } })] },
  ]),
  [
    'normalization within and behind recurrent layers',
    {
      layers: [
        lstm({ normalization: { placement: 'before', epsilon } }),
        gru({ normalization: { placement: 'after', epsilon } }),
      ],
    },
  ],
  [
    'causal convolution and largest values',
    {
      windowSteps: 9,
      layers: [
        { kind: 'conv1d', filters: 2, kernelSteps: 3, activation: 'tanh' },
        { kind: 'pooling', operation: 'max', poolSteps: 2 },
        lstm(),
      ],
    },
  ],
  [
    'convolution of both sides, normalized, and averages',
    {
      windowSteps: 9,
      layers: [
        {
          kind: 'conv1d',
          filters: 2,
          kernelSteps: 4,
          padding: 'same',
          activation: 'tanh',
          normalization: { epsilon },
        },
        { kind: 'pooling', operation: 'average', poolSteps: 2 },
        gru(),
      ],
    },
  ],
  ...activationSchema.options.map((activation): [string, SpecParts] => [
    `dense with ${activation}, normalized before it`,
    {
      layers: [
        gru(),
        { kind: 'dense', units: 3, activation, normalization: { placement: 'before', epsilon } },
      ],
    },
  ]),
  ['dropout', { layers: [lstm(), { kind: 'dropout', rate: 0.4 }] }],
  ...(['many-to-one', 'many-to-many', 'one-to-many', 'one-to-one'] as const).map(
    (sequence): [string, SpecParts] => [
      `covariates and calendar beside the series, ${sequence}`,
      {
        sequence,
        outputSteps: sequence === 'one-to-many' ? 3 : 1,
        inputs: { covariates: ['a', 'b'], calendar: ['month', 'weekend'] },
        layers: [lstm(), gru()],
      },
    ],
  ),
  ['a value after every step', { sequence: 'many-to-many', layers: [lstm(), gru()] }],
  ['a decoder', { sequence: 'one-to-many', outputSteps: 3, layers: [gru(), lstm()] }],
  [
    'one vector',
    { sequence: 'one-to-one', layers: [{ kind: 'dense', units: 3, activation: 'tanh' }] },
  ],
  [
    'a softmax output',
    { layers: [lstm()], output: { kind: 'softmax', bins: 3 }, loss: { kind: 'cross-entropy' } },
  ],
];

test.each(networks)('derivatives agree with finite differences: %s', (_name, parts) => {
  expectDerivatives(parts);
});
