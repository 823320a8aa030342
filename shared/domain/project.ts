import { z } from 'zod';
import { appErrorSchema } from './app-error';

export const projectSummarySchema = z.object({
  /** Name of the file without its ending. */
  name: z.string(),
  /** Whole path, for the title's tooltip only. */
  path: z.string(),
  sample: z.boolean(),
  /** What the person should know of how it was opened: another could not be, commits are missing … */
  problems: z.array(appErrorSchema),
});

export const recentProjectSchema = z.object({ id: z.string(), name: z.string(), path: z.string() });

export const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['en', 'tr']),
});

export type ProjectSummary = z.output<typeof projectSummarySchema>;
export type RecentProject = z.output<typeof recentProjectSchema>;
export type Preferences = z.output<typeof preferencesSchema>;
export type Language = Preferences['language'];
