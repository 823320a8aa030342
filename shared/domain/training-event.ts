import { z } from 'zod';
import { appErrorSchema } from './app-error';
import { runIdSchema } from './ids';
import { engineNameSchema, epochRecordSchema } from './run';

const about = { runId: runIdSchema };

/** One optimizer step. */
const batchPointSchema = z.object({
  /** Counted from the start of the run, 1 for the first. */
  batch: z.number().int().positive(),
  /** Of the spec's kind, on scaled values, before the step. */
  loss: z.number(),
  learningRate: z.number(),
  /** Norm of the whole gradient before clipping. */
  gradientNorm: z.number(),
  /** The same after clipping. */
  clippedNorm: z.number(),
  /** Norms before clipping, one a layer of the spec, the output last; 0 for one without weights. */
  layerNorms: z.array(z.number()),
  /** The same after clipping. */
  clippedLayerNorms: z.array(z.number()),
});

/**
 * What a run tells while it trains. The trainer coalesces: at most about 20 `progress` events a
 * second, each with the batch points since the last (thinned where they are more than 200).
 */
export const trainingEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('started'),
    ...about,
    engine: engineNameSchema,
    /** Numbers of the network: weights, also those that an ablated gate does not use, and moving statistics. */
    parameterCount: z.number().int(),
    trainWindows: z.number().int(),
    validationWindows: z.number().int(),
    batchesPerEpoch: z.number().int(),
    epochs: z.number().int(),
    /** Epochs already done in an earlier part of a resumed run. */
    epochsDone: z.number().int(),
  }),
  z.object({
    kind: z.literal('progress'),
    ...about,
    /** 0–1 over all epochs. */
    value: z.number().min(0).max(1),
    epoch: z.number().int(),
    batchesPerSecond: z.number(),
    timeLeftMs: z.number(),
    batches: z.array(batchPointSchema),
  }),
  z.object({ kind: z.literal('epoch'), ...about, record: epochRecordSchema }),
  z.object({
    kind: z.literal('ended'),
    ...about,
    state: z.enum(['finished', 'cancelled', 'failed', 'interrupted']),
    error: appErrorSchema.nullable(),
  }),
]);

export type BatchPoint = z.output<typeof batchPointSchema>;
export type TrainingEvent = z.output<typeof trainingEventSchema>;
