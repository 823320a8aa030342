import { type NetworkSpec, networkSpecSchema } from '@shared/domain/network-spec';
import type { z } from 'zod';

type SpecInput = z.input<typeof networkSpecSchema>;

const makeSpec = (parts: Partial<SpecInput> & Pick<SpecInput, 'layers'>): NetworkSpec =>
  networkSpecSchema.parse({ version: 1, windowSteps: 24, ...parts });

const normalization = {};
const bidirectional = {};

/** Small specs that have every key of the schema between them: each layer, each kind of each union. */
export const exampleSpecs: readonly NetworkSpec[] = [
  makeSpec({
    layers: [
      { kind: 'lstm', units: 3, normalization, bidirectional, cellClip: 3 },
      { kind: 'gru', units: 2, normalization, bidirectional },
    ],
    optimizer: { kind: 'sgd' },
    clipping: { kind: 'off' },
    schedule: { kind: 'step', everyEpochs: 2 },
    loss: { kind: 'huber' },
    sampleWeights: { kind: 'recency', halfLifeSteps: 12 },
    earlyStopping: {},
  }),
  makeSpec({
    layers: [
      { kind: 'conv1d', filters: 4, kernelSteps: 3, normalization },
      { kind: 'pooling' },
      { kind: 'simple-rnn', units: 3, normalization, bidirectional },
      { kind: 'dropout', rate: 0.2 },
      { kind: 'dense', units: 2, normalization },
    ],
    optimizer: { kind: 'rmsprop' },
    clipping: { kind: 'value', maxValue: 2 },
    schedule: { kind: 'cosine' },
    loss: { kind: 'pinball' },
  }),
  makeSpec({
    layers: [{ kind: 'lstm', units: 2 }],
    output: { kind: 'softmax' },
    loss: { kind: 'cross-entropy' },
    optimizer: { kind: 'adam' },
    clipping: { kind: 'norm', maxNorm: 2 },
    schedule: { kind: 'plateau', patienceEpochs: 5 },
    sequence: 'many-to-many',
  }),
  makeSpec({
    layers: [{ kind: 'gru', units: 2 }],
    inputs: {
      covariates: ['rain', 'price'],
      calendar: ['weekday', 'month', 'holiday'],
      holidayCountry: 'TR',
    },
    sequence: 'one-to-many',
    outputSteps: 6,
    optimizer: { kind: 'adamw' },
    clipping: { kind: 'global-norm', maxNorm: 2 },
    schedule: { kind: 'constant' },
    loss: { kind: 'mae' },
  }),
];
