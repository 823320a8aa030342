import { z } from 'zod';
import { forecastOriginSchema, forecastSchema, forecastSummarySchema } from '../domain/forecast';
import { forecastIdSchema, runIdSchema } from '../domain/ids';
import { defineCall } from './define-call';

export const forecasts = {
  create: defineCall(
    z.object({
      runId: runIdSchema,
      horizonSteps: z.number().int().min(1).max(10_000),
      origin: forecastOriginSchema,
    }),
    forecastSchema,
  ),
  list: defineCall(z.object({}), z.array(forecastSummarySchema)),
  get: defineCall(z.object({ forecastId: forecastIdSchema }), forecastSchema),
};
