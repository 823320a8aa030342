import { z } from 'zod';
import { calendarFeatureSchema } from '../dataset/calendar-feature';

/**
 * What the network sees at each step beside the series itself. Covariates are series of the same
 * data set; one that is not known ahead stays at its last value while a forecast feeds itself.
 */
export const inputsSchema = z.strictObject({
  covariates: z.array(z.string().min(1)).max(64).default([]),
  calendar: z.array(calendarFeatureSchema).max(6).default([]),
  /** Country of the holidays, ISO 3166-1 alpha-2 as `date-holidays` has it; for `holiday` alone. */
  holidayCountry: z.string().length(2).nullable().default(null),
});

export type InputsSpec = z.output<typeof inputsSchema>;
