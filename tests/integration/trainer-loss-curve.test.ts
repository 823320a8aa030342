import { targetSteps } from '@shared/domain/network/layer-shapes';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { expect, test } from 'vitest';
import { createRandom } from '../../main/trainer/data/random';
import type { DifferentiableNetwork } from '../../main/trainer/differentiable-network';
import { Kernels } from '../../main/trainer/engine/kernels';
import { PlannedNetwork } from '../../main/trainer/engine/planned-network';
import { initializeParameters } from '../../main/trainer/initialize-parameters';
import { makeTrainable } from '../../main/trainer/make-trainable';
import { createPace } from '../../main/trainer/pace';
import { ReferenceNetwork } from '../../main/trainer/reference/reference-network';
import { nativeRuntime } from '../helpers/native-runtime';
import { makeSeries, makeSpec } from '../helpers/trainer-specs';

const { tf, binding } = nativeRuntime();
const STEPS = 50;
const BATCH = 8;

/** About −1.7 to 1.7, without the trend. */
const series = Float32Array.from(makeSeries(200), (value, index) => (value - 100 - index) / 13);

/** Loss before each of 50 updates on drawn windows; everything drawn comes from the spec's seed. */
async function trainOn(model: DifferentiableNetwork, spec: NetworkSpec): Promise<number[]> {
  const random = createRandom(spec.seed);
  const range = spec.output.kind === 'softmax' ? { lowest: -2, highest: 2 } : null;
  const network = makeTrainable(model, spec, range);
  try {
    await initializeParameters(network.parameters, spec, random, createPace());
    const ahead = targetSteps(spec);
    const offset = spec.sequence === 'many-to-many' ? 1 : spec.windowSteps;
    const losses: number[] = [];
    for (let step = 0; step < STEPS; step++) {
      const starts = Array.from({ length: BATCH }, () => random.below(200 - offset - ahead));
      const rows = (from: number, length: number) =>
        Float32Array.from(
          starts.flatMap((start) => [...series.subarray(start + from, start + from + length)]),
        );
      const batch = {
        windows: rows(0, spec.windowSteps),
        targets: rows(offset, ahead),
        weights: null,
      };
      losses.push(network.trainBatch(batch, spec.optimizer.learningRate, random).loss);
    }
    return losses;
  } finally {
    network.dispose();
  }
}

const specs: [string, Parameters<typeof makeSpec>[0]][] = [
  ['an LSTM', { windowSteps: 12, layers: [{ kind: 'lstm', units: 8 }] }],
  [
    'convolution, pooling and both directions, all normalized, on Huber by RMSprop',
    {
      windowSteps: 12,
      layers: [
        { kind: 'conv1d', filters: 4, kernelSteps: 3, normalization: {} },
        { kind: 'pooling' },
        { kind: 'gru', units: 5, bidirectional: {}, normalization: { placement: 'before' } },
        { kind: 'dense', units: 4, activation: 'tanh', normalization: {} },
      ],
      loss: { kind: 'huber' },
      optimizer: { kind: 'rmsprop', momentum: 0.5 },
      clipping: { kind: 'norm', maxNorm: 0.5 },
    },
  ],
  [
    'a value after every step, with dropout, by Nesterov momentum',
    {
      windowSteps: 8,
      sequence: 'many-to-many',
      layers: [
        { kind: 'lstm', units: 6, peepholes: true, cellClip: 2, recurrentDropout: 0.2 },
        { kind: 'dropout', rate: 0.2 },
        { kind: 'gru', units: 4, resetAfter: true },
      ],
      loss: { kind: 'mae' },
      optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0.9, nesterov: true },
      clipping: { kind: 'value', maxValue: 0.2 },
    },
  ],
  [
    'a decoder with a softmax output, by AdamW',
    {
      windowSteps: 6,
      sequence: 'one-to-many',
      outputSteps: 4,
      layers: [
        { kind: 'dense', units: 6 },
        { kind: 'lstm', units: 6, coupledGates: true, gates: { output: { mode: 'open' } } },
        { kind: 'simple-rnn', units: 5, activation: 'leaky-relu' },
      ],
      output: { kind: 'softmax', bins: 7 },
      loss: { kind: 'cross-entropy' },
      optimizer: { kind: 'adamw' },
    },
  ],
  [
    'one vector, on the upper tenth',
    {
      windowSteps: 6,
      sequence: 'one-to-one',
      layers: [
        { kind: 'dense', units: 8, activation: 'softsign', normalization: {} },
        { kind: 'dense', units: 4, activation: 'hard-sigmoid' },
      ],
      loss: { kind: 'pinball', quantile: 0.9 },
      clipping: { kind: 'off' },
    },
  ],
];

test.each(specs)('the same losses on both engines over 50 steps: %s', async (_name, parts) => {
  const spec = makeSpec(parts);
  const planned = await trainOn(new PlannedNetwork(new Kernels(binding), spec), spec);
  const reference = await trainOn(new ReferenceNetwork(tf, spec), spec);
  expect(planned).toHaveLength(STEPS);
  const apart = planned.map((loss, step) => Math.abs(loss / reference[step]! - 1));
  expect(Math.max(...apart)).toBeLessThan(1e-3);
  expect(planned[STEPS - 1]!).toBeLessThan(planned[0]!);
});
