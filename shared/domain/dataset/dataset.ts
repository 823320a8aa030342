import { z } from 'zod';
import { frequencySchema } from '../frequency';
import { datasetIdSchema } from '../ids';
import { noteSchema } from './note';
import { recipeSchema } from './recipe';

const seriesRoleSchema = z.enum(['target', 'covariate', 'known-covariate', 'ignored']);

/** Steps in a row without a value in the file, first and last inclusive, epoch ms. */
const stretchSchema = z.object({
  from: z.number(),
  to: z.number(),
  steps: z.number().int().positive(),
});

/** One series of a data set, from its first to its last value. */
export const seriesSummarySchema = z.object({
  name: z.string(),
  role: seriesRoleSchema,
  length: z.number().int().positive(),
  /** Epoch ms, UTC. */
  startTime: z.number(),
  endTime: z.number(),
  /** Steps that the file did not have and preparation filled. */
  imputedCount: z.number().int().nonnegative(),
  /** Steps that are still missing. */
  missingCount: z.number().int().nonnegative(),
  outlierCount: z.number().int().nonnegative(),
  /** The longest ones, at most 100, in the order of time. */
  gaps: z.array(stretchSchema),
});

/**
 * A data set at one revision of its preparation. All series lie on one grid of steps, each on a
 * part of it.
 */
export const datasetSummarySchema = z.object({
  id: datasetIdSchema,
  name: z.string(),
  fileName: z.string(),
  importedAt: z.number(),
  /** 1 for the import, one more for each preparation. Runs remember theirs. */
  revision: z.number().int().positive(),
  frequency: frequencySchema,
  /** Share of the steps in the file that are one step of `frequency` long, 0–1. */
  agreeShare: z.number().min(0).max(1),
  /** Steps in one season, 1 where there is none. */
  seasonSteps: z.number().int().positive(),
  /** Targets, in the file's order: what can be forecast. */
  seriesNames: z.array(z.string()).min(1),
  /** Of the longest target. */
  length: z.number().int().positive(),
  startTime: z.number(),
  endTime: z.number(),
  recordCount: z.number().int().nonnegative(),
  rejectedCount: z.number().int().nonnegative(),
  /** Of all targets together. */
  imputedCount: z.number().int().nonnegative(),
  missingCount: z.number().int().nonnegative(),
  /** What preparation found and did: duplicates, unsorted rows, rows off the grid … */
  notes: z.array(noteSchema),
});

export const datasetDetailSchema = z.object({
  summary: datasetSummarySchema,
  recipe: recipeSchema,
  series: z.array(seriesSummarySchema),
  /** Names of the columns of the original rows; absent where they were not kept. */
  columnNames: z.array(z.string()).optional(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});

export const rejectSchema = z.object({
  line: z.number().int().positive(),
  reason: noteSchema,
  text: z.string(),
});

/** What became of each step of a series. */
export const markNames = ['observed', 'imputed', 'missing', 'outlier', 'replaced'] as const;
export type Mark = (typeof markNames)[number];
/** As stored, one byte a step: the index in `markNames`. */
export const markOf = (name: Mark): number => markNames.indexOf(name);

/** What a plot draws: downsampled where the series is longer than asked for. */
export const seriesPointsSchema = z.object({
  name: z.string(),
  length: z.number().int().positive(),
  times: z.array(z.number()),
  /** null is missing. */
  values: z.array(z.number().nullable()),
  /** Index in `markNames`, one a point; points that are not merely observed survive downsampling. */
  marks: z.array(z.number().int().min(0).max(4)),
});

export type SeriesRole = z.output<typeof seriesRoleSchema>;
export type Stretch = z.output<typeof stretchSchema>;
export type SeriesSummary = z.output<typeof seriesSummarySchema>;
export type DatasetSummary = z.output<typeof datasetSummarySchema>;
export type DatasetDetail = z.output<typeof datasetDetailSchema>;
export type Reject = z.output<typeof rejectSchema>;
export type SeriesPoints = z.output<typeof seriesPointsSchema>;
