import { z } from 'zod';
import { frequencySchema } from '../frequency';
import { readingSchema } from './reading';

/** The series that a step is for; null: all. */
const seriesScope = z.array(z.string().min(1)).min(1).nullable().default(null);

const aggregateSchema = z.enum(['mean', 'sum', 'first', 'last', 'min', 'max', 'median']);

/** One step of preparation. At most one of a kind and scope stands in a recipe. */
export const prepareStepSchema = z.discriminatedUnion('kind', [
  /** Rows of a series with the same time. `refuse` ends the preparation with the first of them. */
  z.strictObject({
    kind: z.literal('duplicates'),
    keep: z.enum(['first', 'last', 'mean', 'sum', 'refuse']),
  }),
  /** The regular step, where inference is wrong: rows off its grid are set aside. */
  z.strictObject({ kind: z.literal('frequency'), frequency: frequencySchema }),
  /** To longer steps by an aggregate; to shorter ones by a fill. */
  z.strictObject({
    kind: z.literal('resample'),
    frequency: frequencySchema,
    aggregate: aggregateSchema,
    /** Between the values of a longer step, where `frequency` is shorter than the series'. */
    fill: z.enum(['linear', 'forward', 'missing']).default('linear'),
  }),
  /** Steps without a value. `keep` leaves them missing: windows over them are not trained on. */
  z.strictObject({
    kind: z.literal('missing'),
    series: seriesScope,
    method: z.enum(['keep', 'drop', 'linear', 'seasonal', 'forward']),
  }),
  /** Outliers are flagged by a Hampel filter; they change only where `replace` says so. */
  z.strictObject({
    kind: z.literal('outliers'),
    series: seriesScope,
    /** Steps on each side that a value is compared with. */
    halfWindow: z.number().int().min(1).max(1000).default(5),
    /** Median absolute deviations, scaled to a standard deviation, beyond which a value is one. */
    threshold: z.number().positive().max(100).default(5),
    replace: z.enum(['nothing', 'missing', 'median']).default('nothing'),
  }),
  /** A stretch of time that is left out at either end, epoch ms, inclusive. */
  z.strictObject({
    kind: z.literal('span'),
    from: z.number().nullable(),
    to: z.number().nullable(),
  }),
  /** Series that are inputs of others and are not forecast themselves. */
  z.strictObject({
    kind: z.literal('roles'),
    roles: z.record(z.string(), z.enum(['target', 'covariate', 'known-covariate', 'ignored'])),
  }),
]);

/** How a file became the series at hand, from its bytes on. */
export const recipeSchema = z.strictObject({
  version: z.literal(1),
  reading: readingSchema,
  steps: z.array(prepareStepSchema).max(100),
});

export type Aggregate = z.output<typeof aggregateSchema>;
export type PrepareStep = z.output<typeof prepareStepSchema>;
export type Recipe = z.output<typeof recipeSchema>;
