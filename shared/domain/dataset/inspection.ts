import { z } from 'zod';
import { frequencySchema } from '../frequency';
import { fileTokenSchema } from '../ids';
import { numberFormatSchema } from './cell-format';
import { dialectSchema, lineEndSchema } from './form';
import { guessOf, noteSchema } from './note';
import { readingSchema } from './reading';

const columnTypeSchema = z.enum(['time', 'number', 'category', 'text', 'empty']);

/** A cell that does not fit its column. */
const misfitSchema = z.object({ line: z.number().int().positive(), text: z.string() });

/** What one column looks like. Shares are of its non-missing values in the sample. */
const columnInspectionSchema = z.object({
  name: z.string(),
  type: columnTypeSchema,
  /** Share of values that fit `type`, 0–1. */
  share: z.number().min(0).max(1),
  confidence: z.number().min(0).max(1),
  evidence: noteSchema,
  /** Format of a time column; null for others. */
  timeFormat: z.string().nullable(),
  /** Other formats that read the values just as well: a question where there are some. */
  otherTimeFormats: z.array(z.string()),
  /** Unit that stands with the numbers ('€', '%'); null where none does. */
  unit: z.string().nullable(),
  missingCount: z.number().int().nonnegative(),
  distinctCount: z.number().int().nonnegative(),
  /** At most 20, in the file's order. */
  misfits: z.array(misfitSchema),
  examples: z.array(z.string()),
  /** Numbers of the sample, evenly thinned to at most 60; null is missing. For a sparkline. */
  sketch: z.array(z.number().nullable()),
});

/** Something in the file that a person should see; `line` leads to the row. */
const problemSchema = z.object({
  severity: z.enum(['info', 'warning', 'error']),
  note: noteSchema,
  line: z.number().int().positive().nullable(),
  column: z.string().nullable(),
  /** How many rows have it. */
  count: z.number().int().positive(),
});

/**
 * Something that the file leaves open and that must be answered before the import. An option's
 * `choices` is what to add to the reading choices to take it.
 */
const questionSchema = z.object({
  /** What is asked: date-order, decimal-mark, sheet, dialect, time-zone … and the column, if one. */
  key: z.string(),
  note: noteSchema,
  column: z.string().nullable(),
  options: z
    .array(
      z.object({
        key: z.string(),
        /** What choosing it means, with an example from the file and what it would lead to. */
        note: noteSchema,
        choices: z.record(z.string(), z.unknown()),
      }),
    )
    .min(2),
});

/** How the times of the sample read under `reading`. */
const timeSampleSchema = z.object({
  /** The first cell of times, as it is written, and the time that it says, epoch ms. */
  text: z.string(),
  first: z.number(),
  /** The step between most of them; null where none is. */
  frequency: frequencySchema.nullable(),
});

const sampleRowSchema = z.object({
  line: z.number().int().positive(),
  cells: z.array(z.string()),
});

export const inspectionSchema = z.object({
  file: fileTokenSchema,
  fileName: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  kind: z.enum(['text', 'workbook', 'parquet']),
  /** Worksheets with cells; empty where `kind` is another. */
  sheets: z.array(z.string()),
  encoding: guessOf(z.string()),
  dialect: guessOf(dialectSchema),
  lineEnd: lineEndSchema,
  preambleLines: guessOf(z.number().int().nonnegative()),
  headerRows: guessOf(z.number().int().nonnegative()),
  numbers: guessOf(numberFormatSchema),
  /** Records without the header: what can be read, and what cannot. */
  recordCount: z.number().int().nonnegative(),
  rejectedCount: z.number().int().nonnegative(),
  columns: z.array(columnInspectionSchema),
  /** The first records. */
  sample: z.array(sampleRowSchema),
  layout: guessOf(z.enum(['wide', 'long', 'rows'])),
  /** null or absent where the table has no column of times. */
  times: timeSampleSchema.nullable().optional(),
  /** What was set right by itself: always shown. */
  repairs: z.array(noteSchema),
  problems: z.array(problemSchema),
  questions: z.array(questionSchema),
  /** How it would be read now; null where there is no series in it: `noSeries` says why. */
  reading: readingSchema.nullable(),
  noSeries: noteSchema.nullable(),
});

export type ColumnType = z.output<typeof columnTypeSchema>;
export type ColumnInspection = z.output<typeof columnInspectionSchema>;
export type Misfit = z.output<typeof misfitSchema>;
export type TimeSample = z.output<typeof timeSampleSchema>;
export type Problem = z.output<typeof problemSchema>;
export type Question = z.output<typeof questionSchema>;
export type Inspection = z.output<typeof inspectionSchema>;
/** For the page, which knows the file by its token. */
export type FileInspection = Omit<Inspection, 'file'>;
