import { z } from 'zod';
import { activationSchema } from './activation';

/**
 * First values of a weight matrix. `glorot`: uniform ±√(6/(fan-in + fan-out)) (Glorot and Bengio
 * 2010); `he`: normal, deviation √(2/fan-in) (He et al. 2015); `orthogonal`: orthonormal rows or
 * columns (Saxe et al. 2014); `uniform`: ±1/√fan-in, or ±1/√units in a recurrent layer.
 */
export const initializerSchema = z.enum(['glorot', 'he', 'orthogonal', 'uniform']);

/**
 * Batch normalization of a layer (Ioffe and Szegedy 2015): γ = 1 and β = 0 at the start, both
 * trained. `auto` is after saturating activations (sigmoid, tanh and their kin) and before ReLU and
 * its kin. In a recurrent layer `before` normalises the input's products x·W of all gates (Laurent
 * et al. 2016), `after` the hidden states that are handed on.
 */
const normalizationSchema = z
  .strictObject({
    placement: z.enum(['auto', 'before', 'after']).default('auto'),
    /** Share of the moving statistics that a batch leaves as it was. */
    momentum: z.number().min(0).max(0.9999).default(0.9),
    /** Added to the variance. */
    epsilon: z.number().min(1e-7).max(1).default(1e-3),
  })
  .nullable()
  .default(null);

const biasSchema = z.number().min(-10).max(10);
const unitsSchema = z.number().int().min(1).max(1024);
const rateSchema = z.number().min(0).max(0.9);

/** `open`: always 1; `closed`: always 0; neither is trained. */
export const gateModeSchema = z.enum(['learned', 'open', 'closed']);

const gateSchema = (activation: z.output<typeof activationSchema>, bias: number) =>
  z
    .strictObject({
      activation: activationSchema.default(activation),
      /** Value the bias starts from. */
      bias: biasSchema.default(bias),
      mode: gateModeSchema.default('learned'),
    })
    .prefault({});

const recurrentParts = {
  units: unitsSchema,
  /** A second layer of the same kind reads the sequence from its end; `merge` joins both outputs. */
  bidirectional: z
    .strictObject({ merge: z.enum(['sum', 'concat', 'mul', 'ave']).default('sum') })
    .nullable()
    .default(null),
  /**
   * Share of h_{t-1} that is dropped in training, one mask for all steps and gates of a sequence
   * (Gal and Ghahramani 2016); what is kept is divided by 1 − share.
   */
  recurrentDropout: rateSchema.default(0),
  kernelInitializer: initializerSchema.default('glorot'),
  recurrentInitializer: initializerSchema.default('orthogonal'),
  normalization: normalizationSchema,
};

/** h_t = act([x_t, h_{t-1}]·W + b) (Elman 1990). */
const simpleRnnLayerSchema = z.strictObject({
  kind: z.literal('simple-rnn'),
  ...recurrentParts,
  activation: activationSchema.default('tanh'),
  bias: biasSchema.default(0),
});

/** Variants after Greff et al. 2015, 'LSTM: A Search Space Odyssey'. */
const lstmLayerSchema = z.strictObject({
  kind: z.literal('lstm'),
  ...recurrentParts,
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
  /** Gates see the cell state: input and forget gate c_{t-1}, output gate c_t, each by one weight a unit. */
  peepholes: z.boolean().default(false),
  /** f = 1 − i; the forget gate has no weights of its own. */
  coupledGates: z.boolean().default(false),
  /** Cell states are kept within ± this value. */
  cellClip: z.number().positive().max(1000).nullable().default(null),
});

const gruLayerSchema = z.strictObject({
  kind: z.literal('gru'),
  ...recurrentParts,
  gates: z
    .strictObject({
      update: gateSchema('sigmoid', 0),
      reset: gateSchema('sigmoid', 0),
      candidate: gateSchema('tanh', 0),
    })
    .prefault({}),
  /**
   * false: c = act(x·W + (r ⊙ h)·U + b) (Cho et al. 2014, GRUBlockCell);
   * true: c = act(x·W + b + r ⊙ (h·U + b_h)) (cuDNN, Keras).
   */
  resetAfter: z.boolean().default(false),
});

/** Slides over time, one step at a time. */
const conv1dLayerSchema = z.strictObject({
  kind: z.literal('conv1d'),
  filters: unitsSchema,
  kernelSteps: z.number().int().min(1).max(256),
  /** `causal`: a step sees itself and those before; `same`: those after too. The ends are padded with 0. */
  padding: z.enum(['causal', 'same']).default('causal'),
  activation: activationSchema.default('relu'),
  bias: biasSchema.default(0),
  kernelInitializer: initializerSchema.default('glorot'),
  normalization: normalizationSchema,
});

/** Each `poolSteps` steps become one; an incomplete rest at the end is dropped. */
const poolingLayerSchema = z.strictObject({
  kind: z.literal('pooling'),
  operation: z.enum(['max', 'average']).default('max'),
  poolSteps: z.number().int().min(2).max(256).default(2),
});

/** At each step of a sequence, or once on a vector. */
const denseLayerSchema = z.strictObject({
  kind: z.literal('dense'),
  units: unitsSchema,
  activation: activationSchema.default('relu'),
  bias: biasSchema.default(0),
  kernelInitializer: initializerSchema.default('glorot'),
  normalization: normalizationSchema,
});

/** Drops a share of its inputs in training and divides the rest by 1 − share (Srivastava et al. 2014). */
const dropoutLayerSchema = z.strictObject({ kind: z.literal('dropout'), rate: rateSchema });

export const layerSchema = z.discriminatedUnion('kind', [
  simpleRnnLayerSchema,
  lstmLayerSchema,
  gruLayerSchema,
  conv1dLayerSchema,
  poolingLayerSchema,
  denseLayerSchema,
  dropoutLayerSchema,
]);

export type Initializer = z.output<typeof initializerSchema>;
export type GateMode = z.output<typeof gateModeSchema>;
export type LayerSpec = z.output<typeof layerSchema>;
export type LayerKind = LayerSpec['kind'];
export type SimpleRnnLayerSpec = z.output<typeof simpleRnnLayerSchema>;
export type LstmLayerSpec = z.output<typeof lstmLayerSchema>;
export type GruLayerSpec = z.output<typeof gruLayerSchema>;
export type RecurrentLayerSpec = SimpleRnnLayerSpec | LstmLayerSpec | GruLayerSpec;
export type RecurrentKind = RecurrentLayerSpec['kind'];
export type Conv1dLayerSpec = z.output<typeof conv1dLayerSchema>;
export type PoolingLayerSpec = z.output<typeof poolingLayerSchema>;
export type DenseLayerSpec = z.output<typeof denseLayerSchema>;
export type DropoutLayerSpec = z.output<typeof dropoutLayerSchema>;
export type NormalizationSpec = NonNullable<z.output<typeof normalizationSchema>>;

export const isRecurrent = (layer: LayerSpec): layer is RecurrentLayerSpec =>
  layer.kind === 'simple-rnn' || layer.kind === 'lstm' || layer.kind === 'gru';
