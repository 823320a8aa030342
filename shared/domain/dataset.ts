import { z } from 'zod';
import { frequencySchema } from './frequency';
import { datasetIdSchema, fileTokenSchema } from './ids';

const columnTypeSchema = z.enum(['time', 'number', 'text', 'empty']);

/** What one column looks like, with the evidence for it. */
const columnInspectionSchema = z.object({
  name: z.string(),
  type: columnTypeSchema,
  /** Share of non-empty values that fit `type`, 0–1. */
  share: z.number().min(0).max(1),
  /** strptime format of a time column. */
  timeFormat: z.string().nullable(),
  /** True where day and month cannot be told apart from the values. */
  ambiguousDate: z.boolean(),
  examples: z.array(z.string()),
});

export const inspectionSchema = z.object({
  file: fileTokenSchema,
  fileName: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  delimiter: z.enum([',', ';', '\t', '|']),
  decimalMark: z.enum(['.', ',']),
  hasHeader: z.boolean(),
  /** Records without the header. */
  recordCount: z.number().int().nonnegative(),
  columns: z.array(columnInspectionSchema),
  /** The first records, all cells as text. */
  sample: z.array(z.array(z.string())),
  guess: z.object({ timeColumn: z.string(), valueColumns: z.array(z.string()).min(1) }),
});

/** What the person confirms or corrects before the import. */
export const importChoicesSchema = z.object({
  name: z.string().min(1).max(200),
  timeColumn: z.string(),
  /** strptime format; null: as inspected. */
  timeFormat: z.string().nullable(),
  valueColumns: z.array(z.string()).min(1),
});

export const datasetSummarySchema = z.object({
  id: datasetIdSchema,
  name: z.string(),
  fileName: z.string(),
  importedAt: z.number(),
  frequency: frequencySchema,
  /** Steps in one season, 1 where there is none. */
  seasonSteps: z.number().int().positive(),
  seriesNames: z.array(z.string()).min(1),
  length: z.number().int().positive(),
  /** Epoch ms, UTC. */
  startTime: z.number(),
  endTime: z.number(),
  rejectedCount: z.number().int().nonnegative(),
  /** Steps that the file did not have and that were filled by linear interpolation. */
  imputedCount: z.number().int().nonnegative(),
});

export const rejectSchema = z.object({
  line: z.number().int().positive(),
  reason: z.string(),
  text: z.string(),
});

/** What a plot draws: downsampled where the series is longer than asked for. */
export const seriesPointsSchema = z.object({
  name: z.string(),
  length: z.number().int().positive(),
  times: z.array(z.number()),
  values: z.array(z.number()),
});

export type ColumnType = z.output<typeof columnTypeSchema>;
export type ColumnInspection = z.output<typeof columnInspectionSchema>;
export type Inspection = z.output<typeof inspectionSchema>;
export type ImportChoices = z.output<typeof importChoicesSchema>;
export type DatasetSummary = z.output<typeof datasetSummarySchema>;
export type Reject = z.output<typeof rejectSchema>;
export type SeriesPoints = z.output<typeof seriesPointsSchema>;
