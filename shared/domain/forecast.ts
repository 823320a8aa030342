import { z } from 'zod';
import { markNames } from './dataset/dataset';
import { frequencySchema } from './frequency';
import { datasetIdSchema, forecastIdSchema, runIdSchema } from './ids';
import { networkSpecSchema } from './network-spec';

/** Where the forecast starts: after the last value, or before the test part, drawn against it. */
export const forecastOriginSchema = z.enum(['end-of-series', 'test-part']);

const reliabilitySchema = z.enum(['trustworthy', 'doubtful', 'worse-than-baseline', 'unknown']);

const forecastStepSchema = z.object({
  /** 1 for the first step ahead. */
  step: z.number().int().positive(),
  /** Epoch ms, UTC. */
  time: z.number(),
  value: z.number(),
  /** Bounds of the forecast's `intervalKind`; null where too few backtest errors exist for the level. */
  lower80: z.number().nullable(),
  upper80: z.number().nullable(),
  lower95: z.number().nullable(),
  upper95: z.number().nullable(),
  /** Seasonal naive (naive where there is no season). */
  baseline: z.number(),
  /** null where none has come, or where it is missing. */
  actual: z.number().nullable(),
  /** What preparation made of it; null where none has come, and in forecasts of earlier versions. */
  actualMark: z.enum(markNames).nullable().default(null),
  /** Mean absolute error of this step over the backtest's origins; null without any. */
  backtestError: z.number().nullable(),
  backtestBaselineError: z.number().nullable(),
  reliability: reliabilitySchema,
});

const forecastWarningSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('horizon-exceeds-window'),
    horizonSteps: z.number().int(),
    windowSteps: z.number().int(),
    /** Backtest MAE of `measuredStep`, the last that was measured, over the first's; null where none was. */
    errorGrowth: z.number().nullable(),
    measuredStep: z.number().int().nullable(),
  }),
  z.object({
    kind: z.literal('worse-than-baseline'),
    fromStep: z.number().int(),
    /** The last step that the backtest measured. */
    measuredStep: z.number().int(),
  }),
  z.object({ kind: z.literal('few-origins'), origins: z.number().int() }),
  z.object({ kind: z.literal('slow-engine') }),
  /** Steps of the series that preparation filled, and steps that are still missing. */
  z.object({ kind: z.literal('imputed-values'), count: z.number().int() }),
  z.object({ kind: z.literal('missing-values'), count: z.number().int() }),
  /** Steps of the forecast whose actual value is none of the file's: see `unscoredSteps`. */
  z.object({ kind: z.literal('unscored-steps'), count: z.number().int() }),
  /** Covariates that are not known ahead and stay at their last value; `names` joined by commas. */
  z.object({ kind: z.literal('covariates-held'), names: z.string() }),
  /** The data set was prepared anew since the run was trained. */
  z.object({
    kind: z.literal('newer-revision'),
    revision: z.number().int(),
    current: z.number().int(),
  }),
]);

/**
 * What the intervals come from: `conformal`, errors of the backtest (Lei et al. 2018);
 * `distribution`, quantiles of paths drawn from a softmax output.
 */
const intervalKindSchema = z.enum(['conformal', 'distribution']);

/** Errors over all steps, in the series' units; sMAPE in percent, MASE without unit (M4). */
const forecastMetricsSchema = z.object({
  mae: z.number(),
  rmse: z.number(),
  smape: z.number().nullable(),
  mase: z.number().nullable(),
});

export const forecastSchema = z.object({
  id: forecastIdSchema,
  runId: runIdSchema,
  datasetId: datasetIdSchema,
  datasetName: z.string(),
  /** Of the data set's preparation: the run's. */
  datasetRevision: z.number().int().positive().default(1),
  seriesName: z.string(),
  createdAt: z.number(),
  spec: networkSpecSchema,
  frequency: frequencySchema,
  seasonSteps: z.number().int().positive(),
  origin: forecastOriginSchema,
  /** Time of the last value that the forecast knows. */
  originTime: z.number(),
  /** Forecasts of earlier versions know conformal ones only. */
  intervalKind: intervalKindSchema.default('conformal'),
  steps: z.array(forecastStepSchema).min(1),
  /** The whole series up to the origin and, for 'test-part', beyond. */
  actuals: z.object({
    times: z.array(z.number()),
    /** null is missing. */
    values: z.array(z.number().nullable()),
    /** Index in `markNames`, one a step; [] in forecasts of earlier versions. */
    marks: z
      .array(
        z
          .number()
          .int()
          .min(0)
          .max(markNames.length - 1),
      )
      .default([]),
  }),
  /** One-step-ahead predictions before the origin; null where the window before lacks a value. */
  fitted: z.object({ times: z.array(z.number()), values: z.array(z.number().nullable()) }),
  /** Against what was observed of the test part; null for 'end-of-series'. */
  metrics: forecastMetricsSchema.nullable(),
  baselineMetrics: forecastMetricsSchema.nullable(),
  /** Steps that the metrics leave out, since their actual value was filled, replaced or is missing. */
  unscoredSteps: z.number().int().nonnegative().default(0),
  backtestOrigins: z.number().int().nonnegative(),
  warnings: z.array(forecastWarningSchema),
});

export const forecastSummarySchema = forecastSchema
  .pick({
    id: true,
    runId: true,
    datasetName: true,
    seriesName: true,
    createdAt: true,
    origin: true,
    metrics: true,
  })
  .extend({ horizonSteps: z.number().int().positive() });

export type ForecastOrigin = z.output<typeof forecastOriginSchema>;
export type IntervalKind = z.output<typeof intervalKindSchema>;
export type Reliability = z.output<typeof reliabilitySchema>;
export type ForecastStep = z.output<typeof forecastStepSchema>;
export type ForecastWarning = z.output<typeof forecastWarningSchema>;
export type ForecastMetrics = z.output<typeof forecastMetricsSchema>;
export type Forecast = z.output<typeof forecastSchema>;
export type ForecastSummary = z.output<typeof forecastSummarySchema>;
