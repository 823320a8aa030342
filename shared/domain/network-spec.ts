import { z } from 'zod';

/** Activations a gate or a candidate may use. */
export const activationSchema = z.enum([
  'tanh',
  'sigmoid',
  'hard-sigmoid',
  'relu',
  'softsign',
  'linear',
]);

const gateSchema = (activation: z.output<typeof activationSchema>, bias: number) =>
  z
    .strictObject({
      activation: activationSchema.default(activation),
      /** Value the bias starts from. */
      bias: z.number().min(-10).max(10).default(bias),
    })
    .prefault({});

const unitsSchema = z.number().int().min(1).max(1024);

/** h_t = act([x_t, h_{t-1}]·W + b). */
const simpleRnnLayerSchema = z.strictObject({
  kind: z.literal('simple-rnn'),
  units: unitsSchema,
  activation: activationSchema.default('tanh'),
  bias: z.number().min(-10).max(10).default(0),
});

const lstmLayerSchema = z.strictObject({
  kind: z.literal('lstm'),
  units: unitsSchema,
  gates: z
    .strictObject({
      forget: gateSchema('sigmoid', 1),
      input: gateSchema('sigmoid', 0),
      candidate: gateSchema('tanh', 0),
      output: gateSchema('sigmoid', 0),
    })
    .prefault({}),
  /** Applied to the cell state before the output gate: h = o ⊙ act(c). */
  outputActivation: activationSchema.default('tanh'),
});

/** Reset gate before the recurrent product (Cho et al. 2014), as GRUBlockCell computes it. */
const gruLayerSchema = z.strictObject({
  kind: z.literal('gru'),
  units: unitsSchema,
  gates: z
    .strictObject({
      update: gateSchema('sigmoid', 0),
      reset: gateSchema('sigmoid', 0),
      candidate: gateSchema('tanh', 0),
    })
    .prefault({}),
});

export const layerSchema = z.discriminatedUnion('kind', [
  simpleRnnLayerSchema,
  lstmLayerSchema,
  gruLayerSchema,
]);

/** Everything that makes a run. The same spec, data and seed give the same numbers. */
export const networkSpecSchema = z.strictObject({
  version: z.literal(1),
  /** Steps that the network sees before each prediction. */
  windowSteps: z.number().int().min(1).max(2000),
  /**
   * What a scaled value is measured from: the mean of the training part, or the last value of its own
   * window, which lets a network follow a trend out of the range that it was trained on.
   */
  level: z.enum(['series', 'window']).default('series'),
  /** Recurrent layers, first to last; a dense layer of one unit follows. */
  layers: z.array(layerSchema).min(1).max(8),
  optimizer: z
    .strictObject({
      kind: z.literal('adam'),
      learningRate: z.number().positive().max(1).default(0.005),
    })
    .prefault({ kind: 'adam' }),
  clipping: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('off') }),
      z.strictObject({ kind: z.literal('global-norm'), maxNorm: z.number().positive() }),
    ])
    .prefault({ kind: 'global-norm', maxNorm: 1 }),
  epochs: z.number().int().min(1).max(10_000).default(100),
  batchSize: z.number().int().min(1).max(4096).default(16),
  split: z
    .strictObject({
      /** Last steps of the series, never seen in training; the forecast is drawn against them. */
      testSteps: z.number().int().min(0).max(100_000).default(24),
      /** Share of the windows before the test part that validate, taken from the end. */
      validationShare: z.number().min(0).max(0.5).default(0.1),
    })
    .prefault({}),
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
});

export type Activation = z.output<typeof activationSchema>;
export type LayerSpec = z.output<typeof layerSchema>;
export type LstmLayerSpec = z.output<typeof lstmLayerSchema>;
export type GruLayerSpec = z.output<typeof gruLayerSchema>;
export type LayerKind = LayerSpec['kind'];
export type NetworkSpec = z.output<typeof networkSpecSchema>;
