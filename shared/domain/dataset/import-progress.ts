import { z } from 'zod';

/** Where an inspection or an import stands. */
export const importProgressSchema = z.object({
  phase: z.enum(['inspecting', 'reading', 'preparing', 'writing']),
  doneBytes: z.number().nonnegative(),
  totalBytes: z.number().nonnegative(),
});

export type ImportProgress = z.output<typeof importProgressSchema>;
