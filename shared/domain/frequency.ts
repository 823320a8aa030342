import { z } from 'zod';

/** The regular step of a series: `count` calendar units, in UTC. */
export const frequencySchema = z.object({
  unit: z.enum(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'step']),
  count: z.number().int().positive(),
});

export type Frequency = z.output<typeof frequencySchema>;
