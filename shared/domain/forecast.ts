import { z } from 'zod';
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
  actual: z.number().nullable(),
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
  z.object({ kind: z.literal('imputed-values'), count: z.number().int() }),
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
  actuals: z.object({ times: z.array(z.number()), values: z.array(z.number()) }),
  /** One-step-ahead predictions before the origin. */
  fitted: z.object({ times: z.array(z.number()), values: z.array(z.number()) }),
  /** Against the test part; null for 'end-of-series'. */
  metrics: forecastMetricsSchema.nullable(),
  baselineMetrics: forecastMetricsSchema.nullable(),
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
