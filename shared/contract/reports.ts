import { z } from 'zod';
import { forecastIdSchema } from '../domain/ids';
import { defineCall } from './define-call';

export const reportFormatSchema = z.enum(['html', 'pdf', 'xlsx', 'csv']);
export type ReportFormat = z.output<typeof reportFormatSchema>;

export const reports = {
  /** Asks where to save, writes the file; null where the person cancelled. */
  save: defineCall(
    z.object({
      forecastId: forecastIdSchema,
      format: reportFormatSchema,
      language: z.enum(['en', 'tr']),
    }),
    z.object({ fileName: z.string() }).nullable(),
  ),
};
