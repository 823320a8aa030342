import { z } from 'zod';

/**
 * The regular step of a series: `count` calendar units, in UTC. `business-day` is Monday to Friday;
 * `step` has no calendar: rows in their order.
 */
export const frequencySchema = z.object({
  unit: z.enum([
    'millisecond',
    'second',
    'minute',
    'hour',
    'day',
    'business-day',
    'week',
    'month',
    'quarter',
    'year',
    'step',
  ]),
  count: z.number().int().positive(),
});

export type Frequency = z.output<typeof frequencySchema>;
