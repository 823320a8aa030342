import { z } from 'zod';
import { inputsSchema } from './inputs-spec';
import { layerSchema } from './layer-spec';
import {
  clippingSchema,
  earlyStoppingSchema,
  lossSchema,
  optimizerSchema,
  orderSchema,
  outputSchema,
  sampleWeightsSchema,
  scheduleSchema,
} from './training-spec';

/**
 * `many-to-one`: the window step by step, the last recurrent layer hands on when it is complete, one
 * value; `many-to-many`: a value after every step of the window; `one-to-many`: the window as one
 * vector, from which the first recurrent layer unrolls `outputSteps` values; `one-to-one`: the
 * window as one vector, one value.
 */
export const sequenceSchema = z.enum(['many-to-one', 'many-to-many', 'one-to-many', 'one-to-one']);

/** A spec's parts, each valid alone; `networkSpecSchema` also refuses what cannot stand together. */
export const specPartsSchema = z.strictObject({
  version: z.literal(1),
  /** Steps that the network sees before each prediction. */
  windowSteps: z.number().int().min(1).max(2000),
  /**
   * What a scaled value is measured from: the mean of the training part, or a value of its own
   * window (the last, or the first in many-to-many, whose steps must not know the last), which lets
   * a network follow a trend out of the range that it was trained on.
   */
  level: z.enum(['series', 'window']).default('series'),
  inputs: inputsSchema.prefault({}),
  sequence: sequenceSchema.default('many-to-one'),
  /** Values that a one-to-many network gives at once; 1 in all others. */
  outputSteps: z.number().int().min(1).max(1000).default(1),
  /** First to last; a dense output of `output` follows. */
  layers: z.array(layerSchema).min(1).max(16),
  output: outputSchema.prefault({ kind: 'linear' }),
  loss: lossSchema.prefault({ kind: 'mse' }),
  optimizer: optimizerSchema.prefault({ kind: 'adam' }),
  schedule: scheduleSchema.prefault({ kind: 'constant' }),
  /** The learning rate rises evenly from 0 during these. */
  warmUpEpochs: z.number().min(0).max(1000).default(0),
  clipping: clippingSchema.prefault({ kind: 'global-norm', maxNorm: 1 }),
  epochs: z.number().int().min(1).max(10_000).default(100),
  batchSize: z.number().int().min(1).max(4096).default(16),
  order: orderSchema.default('shuffled'),
  sampleWeights: sampleWeightsSchema.prefault({ kind: 'equal' }),
  earlyStopping: earlyStoppingSchema.nullable().default(null),
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

export type NetworkSpec = z.output<typeof specPartsSchema>;
