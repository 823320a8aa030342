import { z } from 'zod';

export const earlierDatasetSchema = z.object({
  id: z.string(),
  name: z.string(),
  file_name: z.string(),
  imported_at: z.number(),
  time_column: z.string(),
  time_format: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
  decimal_mark: z.enum(['.', ',']),
  column_names: z.array(z.string()),
  series_names: z.array(z.string()),
  frequency_unit: z.string(),
  frequency_count: z.number(),
  season_steps: z.number(),
  length: z.number(),
  start_time: z.number(),
  end_time: z.number(),
  rejected_count: z.number(),
});

/** A data set as the versions 1 to 3 had it. */
export type EarlierDataset = z.output<typeof earlierDatasetSchema>;
