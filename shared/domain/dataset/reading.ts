import { z } from 'zod';
import { frequencySchema } from '../frequency';
import { numberFormatSchema, timeFormatSchema, timeZoneSchema } from './cell-format';
import { formSchema } from './form';

const columnName = z.string().min(1);

/** Where the times of the rows come from. */
const timeSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('column'),
    column: columnName,
    format: timeFormatSchema,
    zone: timeZoneSchema.default(null),
  }),
  /**
   * The date in one column, the time of day (or the month, or the quarter) in another; or year,
   * month, day and hour in three or four.
   */
  z.strictObject({
    kind: z.literal('two-columns'),
    columns: z.tuple([columnName, columnName], columnName),
    /** Of all cells, trimmed and joined by one space. */
    format: timeFormatSchema,
    zone: timeZoneSchema.default(null),
  }),
  /**
   * No times in the file: rows are in order. With `start` (ISO 8601) and `frequency` they get a
   * calendar ('starts January 2020, monthly'); without, steps are counted.
   */
  z.strictObject({
    kind: z.literal('none'),
    start: z.string().nullable().default(null),
    frequency: frequencySchema.nullable().default(null),
  }),
]);

/** How the cells of a table make series. */
const layoutSchema = z.discriminatedUnion('kind', [
  /** One column a series. */
  z.strictObject({
    kind: z.literal('wide'),
    time: timeSourceSchema,
    values: z.array(columnName).min(1),
  }),
  /** One row a series and time: `series` says which series; a series is named by it, and by the
   * value column too where there are several. */
  z.strictObject({
    kind: z.literal('long'),
    time: timeSourceSchema,
    series: z.array(columnName).min(1).max(4),
    values: z.array(columnName).min(1),
  }),
  /** One row a series: its name in `series` (null: rows are numbered), its values in the others. */
  z.strictObject({
    kind: z.literal('rows'),
    series: columnName.nullable(),
    values: z.array(columnName).min(1),
    /** How the names of the value columns are times; null: they are counted from `time`. */
    headerFormat: timeFormatSchema.nullable(),
    time: timeSourceSchema,
  }),
]);

/** Everything that turns a file into series: plain JSON, replayed on a newer file. */
export const readingSchema = z.strictObject({
  form: formSchema,
  /** Of the whole file. */
  numbers: numberFormatSchema,
  /** Words for 'no value' besides those that everyone knows (NA, N/A, -, null, nan, empty …). */
  missingWords: z.array(z.string().min(1).max(40)).max(50),
  /** What stands with the numbers of a column ('€', '%', 'kWh'), where anything does. */
  units: z.record(columnName, z.string().min(1).max(20)).optional(),
  layout: layoutSchema,
});

/** What a person says of it; all else is found by inspection. */
export const readingChoicesSchema = z.strictObject({
  form: formSchema.partial().optional(),
  numbers: numberFormatSchema.partial().optional(),
  missingWords: readingSchema.shape.missingWords.optional(),
  /** Whole: a layout's parts belong together. */
  layout: layoutSchema.optional(),
  /** Format of a time column that the layout leaves to inspection, by column name. */
  timeFormats: z.record(z.string(), timeFormatSchema).optional(),
});

export type TimeSource = z.output<typeof timeSourceSchema>;
export type Layout = z.output<typeof layoutSchema>;
export type Reading = z.output<typeof readingSchema>;
export type ReadingChoices = z.output<typeof readingChoicesSchema>;
