import { z } from 'zod';
import { appErrorSchema } from './app-error';
import { datasetIdSchema, runIdSchema } from './ids';
import { networkSpecSchema } from './network-spec';

export const engineNameSchema = z.enum(['native', 'wasm']);

/** What the trainer runs on, and how to mend it where it is the slow fallback. */
export const runtimeInfoSchema = z.object({
  engine: engineNameSchema,
  /** Version of libtensorflow, or of the WASM backend. */
  version: z.string(),
  /** Why the native runtime is missing; null where it is there. */
  reason: z.string().nullable(),
});

const runStateSchema = z.enum([
  'running',
  'finished',
  'cancelled',
  'failed',
  /** The trainer or the app ended before the run did; its last checkpoint is kept. */
  'interrupted',
]);

export const epochRecordSchema = z.object({
  /** 1 for the first. */
  epoch: z.number().int().positive(),
  /** Of the spec's kind, on scaled values, each batch before its step. */
  trainLoss: z.number(),
  /**
   * Of the same kind, of what follows each validation window (in many-to-many the last step alone);
   * null where there is no validation part.
   */
  validationLoss: z.number().nullable(),
  /** Global gradient norm before clipping, mean over the epoch's batches. */
  gradientNorm: z.number(),
  /** Share of the batches whose gradient was clipped, 0–1. */
  clippedShare: z.number().min(0).max(1),
  /**
   * Gradient norms before clipping, means over the epoch's batches: one a layer of the spec, the
   * output last; empty in runs of earlier versions.
   */
  layerNorms: z.array(z.number()),
  /** Of the epoch's last batch; null in runs of earlier versions. */
  learningRate: z.number().nullable(),
  durationMs: z.number().nonnegative(),
});

export const runSummarySchema = z.object({
  id: runIdSchema,
  datasetId: datasetIdSchema,
  datasetName: z.string(),
  /** Of the data set's preparation; runs of earlier versions trained on the import. */
  datasetRevision: z.number().int().positive(),
  seriesName: z.string(),
  spec: networkSpecSchema,
  state: runStateSchema,
  engine: engineNameSchema.nullable(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  epochsDone: z.number().int().nonnegative(),
  lastTrainLoss: z.number().nullable(),
  lastValidationLoss: z.number().nullable(),
  error: appErrorSchema.nullable(),
});

export const runSchema = runSummarySchema.extend({ epochs: z.array(epochRecordSchema) });

export type EngineName = z.output<typeof engineNameSchema>;
export type RuntimeInfo = z.output<typeof runtimeInfoSchema>;
export type RunState = z.output<typeof runStateSchema>;
export type EpochRecord = z.output<typeof epochRecordSchema>;
export type RunSummary = z.output<typeof runSummarySchema>;
export type Run = z.output<typeof runSchema>;
