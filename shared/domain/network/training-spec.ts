import { z } from 'zod';

const learningRate = z.number().positive().max(10).default(0.005);
const share = z.number().min(0).max(0.9999);
const betas = { firstDecay: share.default(0.9), secondDecay: share.default(0.999) };

export const optimizerSchema = z.discriminatedUnion('kind', [
  /** v ← μ·v − α·g, θ ← θ + v; Nesterov looks ahead: θ ← θ + μ·v − α·g (Sutskever et al. 2013). */
  z.strictObject({
    kind: z.literal('sgd'),
    learningRate,
    momentum: share.default(0),
    nesterov: z.boolean().default(false),
  }),
  /** Tieleman and Hinton 2012. */
  z.strictObject({
    kind: z.literal('rmsprop'),
    learningRate,
    decay: share.default(0.9),
    momentum: share.default(0),
  }),
  /** Kingma and Ba 2015. */
  z.strictObject({ kind: z.literal('adam'), learningRate, ...betas }),
  /** Adam with decoupled weight decay, on weight matrices alone (Loshchilov and Hutter 2019). */
  z.strictObject({
    kind: z.literal('adamw'),
    learningRate,
    ...betas,
    weightDecay: z.number().min(0).max(1).default(0.01),
  }),
]);

/** How the learning rate goes, epoch by epoch; the warm-up is in front of it. */
export const scheduleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant') }),
  /** × factor after every `everyEpochs` epochs. */
  z.strictObject({
    kind: z.literal('step'),
    everyEpochs: z.number().int().min(1).max(10_000),
    factor: z.number().positive().max(1).default(0.5),
  }),
  /** Half a cosine from the rate to `finalShare` of it, batch by batch (Loshchilov and Hutter 2017). */
  z.strictObject({
    kind: z.literal('cosine'),
    finalShare: z.number().min(0).max(1).default(0),
  }),
  /** × factor when the watched loss has not improved for `patienceEpochs`. */
  z.strictObject({
    kind: z.literal('plateau'),
    patienceEpochs: z.number().int().min(1).max(10_000),
    factor: z.number().positive().max(1).default(0.5),
    finalShare: z.number().min(0).max(1).default(0.01),
  }),
]);

export const clippingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('off') }),
  /** Every number within ± maxValue. */
  z.strictObject({ kind: z.literal('value'), maxValue: z.number().positive() }),
  /** Each tensor (a kernel, a recurrent kernel, a bias …) by its own norm. */
  z.strictObject({ kind: z.literal('norm'), maxNorm: z.number().positive() }),
  /** All by one norm (Pascanu, Mikolov and Bengio 2013). */
  z.strictObject({ kind: z.literal('global-norm'), maxNorm: z.number().positive() }),
]);

/** On scaled values. */
export const lossSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mse') }),
  z.strictObject({ kind: z.literal('mae') }),
  /** Squared within ± delta, linear beyond (Huber 1964). */
  z.strictObject({ kind: z.literal('huber'), delta: z.number().positive().max(100).default(1) }),
  /** Its least is at the quantile (Koenker and Bassett 1978). */
  z.strictObject({
    kind: z.literal('pinball'),
    quantile: z.number().gt(0).lt(1).default(0.5),
  }),
  z.strictObject({ kind: z.literal('cross-entropy') }),
]);

/**
 * `softmax`: a probability for each of `bins` values, evenly spaced over what was trained on; the
 * point is their expected value.
 */
export const outputSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear') }),
  z.strictObject({
    kind: z.literal('softmax'),
    bins: z.number().int().min(2).max(512).default(51),
  }),
]);

/** Stops where the validation loss no longer improves, and takes the best epoch's weights. */
export const earlyStoppingSchema = z.strictObject({
  patienceEpochs: z.number().int().min(1).max(10_000).default(20),
  minimumImprovement: z.number().min(0).default(0),
});

/** How much a window counts: all the same, or half as much `halfLifeSteps` earlier. */
export const sampleWeightsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('equal') }),
  z.strictObject({ kind: z.literal('recency'), halfLifeSteps: z.number().positive() }),
]);

/**
 * `shuffled`: every window once an epoch, in a new order; `sequential`: oldest first; `stateful`:
 * batchSize parts of the series side by side, window after window without overlap, each starting
 * from the states that the one before ended with.
 */
export const orderSchema = z.enum(['shuffled', 'sequential', 'stateful']);

export type OptimizerSpec = z.output<typeof optimizerSchema>;
export type ScheduleSpec = z.output<typeof scheduleSchema>;
export type ClippingSpec = z.output<typeof clippingSchema>;
export type LossSpec = z.output<typeof lossSchema>;
export type OutputSpec = z.output<typeof outputSchema>;
export type EarlyStoppingSpec = z.output<typeof earlyStoppingSchema>;
export type SampleWeightsSpec = z.output<typeof sampleWeightsSchema>;
export type WindowOrder = z.output<typeof orderSchema>;
