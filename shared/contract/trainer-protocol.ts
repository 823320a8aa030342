import { z } from 'zod';
import { appErrorSchema } from '../domain/app-error';
import { runIdSchema } from '../domain/ids';
import { networkSpecSchema } from '../domain/network-spec';
import { runtimeInfoSchema } from '../domain/run';
import { trainingEventSchema } from '../domain/training-event';

// Over any buffer: without the annotation zod's type excludes arrays over a shared one.
const float32: z.ZodType<Float32Array> = z.instanceof(Float32Array);
const float64: z.ZodType<Float64Array> = z.instanceof(Float64Array);

/** Standard scaling, fit on the training part alone: scaled = (value − mean) / deviation. */
const scalerSchema = z.object({ mean: z.number(), deviation: z.number().positive() });

/** What the network sees beside the series, one number a step. */
const inputChannelSchema = z.object({
  name: z.string(),
  /** Whether the next step's value is known at each step. */
  knownAhead: z.boolean(),
  /** Standardized like the series; else fed as it is. */
  scaled: z.boolean(),
  /** As many as the series has steps, more where they are known ahead; NaN where missing. */
  values: float64,
});

/** What the value bins of a softmax output span, scaled and from the level of each window. */
const targetRangeSchema = z.object({ lowest: z.number(), highest: z.number() });

const lossCountSchema = z.object({
  /** The watched loss that the next has to go below; null before the first epoch. */
  lowestLoss: z.number().nullable(),
  epochsSince: z.number().int().nonnegative(),
});

/** What early stopping and a plateau schedule remember of the epochs before. */
const lossWatchSchema = z.object({
  stopping: lossCountSchema,
  plateau: lossCountSchema.extend({ reductions: z.number().int().nonnegative() }),
});

/** Before the first epoch. */
export const freshLossWatch: z.output<typeof lossWatchSchema> = {
  stopping: { lowestLoss: null, epochsSince: 0 },
  plateau: { lowestLoss: null, epochsSince: 0, reductions: 0 },
};

/** The epoch with the lowest watched loss. */
const bestEpochSchema = z.object({
  epoch: z.number().int().positive(),
  loss: z.number(),
  parameters: float32,
});

/**
 * Enough to go on with the very numbers of an unbroken run: parameters in one flat array (moving
 * statistics last), the optimizer's memory of the trainable ones in the same order, the generator's
 * state, the steps done, the counters of what watches the loss.
 *
 * Epoch 0 is a run that diverged in its first epoch: the last weights that gave a finite loss.
 */
export const checkpointSchema = z.object({
  epoch: z.number().int().nonnegative(),
  parameters: float32,
  firstMoments: float32,
  secondMoments: float32,
  optimizerSteps: z.number().int().nonnegative(),
  randomState: z.array(z.number().int()),
  scaler: scalerSchema,
  /** One an input channel, null where it is fed as it is; of earlier versions, which had none, []. */
  channelScalers: z.array(scalerSchema.nullable()).default([]),
  /** null where the output is no softmax. */
  targetRange: targetRangeSchema.nullable(),
  watch: lossWatchSchema,
  /** null where the spec has no early stopping; else the weights to forecast with. */
  best: bestEpochSchema.nullable(),
});

/** Main → trainer. A page's port comes as `attach-port` with the port in the transfer list. */
export const trainerRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('train'),
    runId: runIdSchema,
    spec: networkSpecSchema,
    /** The whole series, oldest first, original units, NaN where a value is missing. */
    values: float64,
    /** Those of `spec.inputs`, covariates first. */
    inputs: z.array(inputChannelSchema),
    resumeFrom: checkpointSchema.nullable(),
  }),
  z.object({ kind: z.literal('cancel'), runId: runIdSchema }),
  z.object({
    kind: z.literal('forecast'),
    requestId: z.string(),
    spec: networkSpecSchema,
    values: float64,
    inputs: z.array(inputChannelSchema),
    /** Values before this index are known to the forecast. */
    originIndex: z.number().int().positive(),
    horizonSteps: z.number().int().positive(),
    parameters: float32,
    scaler: scalerSchema,
    channelScalers: z.array(scalerSchema.nullable()),
    /** null where the output is no softmax. */
    targetRange: targetRangeSchema.nullable(),
  }),
  z.object({ kind: z.literal('attach-port') }),
]);

/** Quantiles of the paths drawn from a softmax output, one a step, original units. */
const forecastDistributionSchema = z.object({
  lower80: float64,
  upper80: float64,
  lower95: float64,
  upper95: float64,
});

/**
 * `forecast`: recursive, original units, length horizonSteps. `fitted`: one-step-ahead for indices
 * windowSteps … originIndex − 1, NaN where the window before lacks a value. `backtest`: recursive forecasts from each index in
 * `originIndices` (all out of the training part, no refit), row by row, horizonSteps values each.
 * `distribution`: null where the output is no softmax.
 */
const forecastAnswerSchema = z.object({
  forecast: float64,
  fitted: float64,
  backtest: z.object({ originIndices: z.array(z.number().int()), values: float64 }),
  distribution: forecastDistributionSchema.nullable(),
});

/** Trainer → main. */
export const trainerMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), runtime: runtimeInfoSchema }),
  z.object({ kind: z.literal('event'), event: trainingEventSchema }),
  z.object({ kind: z.literal('checkpoint'), runId: runIdSchema, checkpoint: checkpointSchema }),
  z.object({
    kind: z.literal('forecast-done'),
    requestId: z.string(),
    answer: forecastAnswerSchema,
  }),
  z.object({ kind: z.literal('request-failed'), requestId: z.string(), error: appErrorSchema }),
]);

export type InputChannelMessage = z.output<typeof inputChannelSchema>;
export type Scaler = z.output<typeof scalerSchema>;
export type TargetRange = z.output<typeof targetRangeSchema>;
export type LossWatch = z.output<typeof lossWatchSchema>;
export type BestEpoch = z.output<typeof bestEpochSchema>;
export type Checkpoint = z.output<typeof checkpointSchema>;
export type TrainerRequest = z.output<typeof trainerRequestSchema>;
export type ForecastRequest = Extract<TrainerRequest, { kind: 'forecast' }>;
export type TrainRequest = Extract<TrainerRequest, { kind: 'train' }>;
export type ForecastDistribution = z.output<typeof forecastDistributionSchema>;
export type ForecastAnswer = z.output<typeof forecastAnswerSchema>;
export type TrainerMessage = z.output<typeof trainerMessageSchema>;
