import { z } from 'zod';
import { projectSummarySchema, recentProjectSchema } from '../domain/project';
import { defineCall } from './define-call';

const nothing = z.object({});

export const projects = {
  current: defineCall(nothing, projectSummarySchema),
  recent: defineCall(nothing, z.array(recentProjectSchema)),
  /** Asks where to save; null where the person cancelled. */
  create: defineCall(nothing, projectSummarySchema.nullable()),
  /** Asks which file; null where the person cancelled. */
  open: defineCall(nothing, projectSummarySchema.nullable()),
  openRecent: defineCall(z.object({ id: z.string() }), projectSummarySchema),
};
