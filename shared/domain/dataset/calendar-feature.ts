import { z } from 'zod';

/**
 * Inputs that the calendar gives, known for any step ahead. `hour`, `weekday`, `month` and
 * `day-of-year` are a sine and a cosine of their cycle, so that 23 o'clock is near 0 o'clock;
 * `weekend` and `holiday` are 0 or 1.
 */
export const calendarFeatureSchema = z.enum([
  'hour',
  'weekday',
  'weekend',
  'month',
  'day-of-year',
  'holiday',
]);

export type CalendarFeature = z.output<typeof calendarFeatureSchema>;
