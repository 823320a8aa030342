import { z } from 'zod';

/** Every expected failure of the product. Words: shared/text/errors. */
const appErrorCodes = [
  'file-missing',
  'file-empty',
  'file-binary',
  'file-not-a-file',
  'file-unreadable',
  'file-token-unknown',
  'csv-no-rows',
  'csv-quote-open',
  'csv-no-time-column',
  'csv-no-number-column',
  'csv-column-unknown',
  'csv-time-unreadable',
  'csv-date-ambiguous',
  'csv-time-repeated',
  'csv-value-missing',
  'series-too-short',
  'series-constant',
  'spec-invalid',
  'spec-unreadable',
  'dataset-unknown',
  'run-unknown',
  'run-not-finished',
  'run-not-resumable',
  'forecast-unknown',
  'horizon-invalid',
  'forecast-diverged',
  'training-diverged',
  'trainer-crashed',
  'trainer-unavailable',
  'project-unreadable',
  'project-newer',
  'project-in-use',
  'project-write-failed',
  'project-commits-lost',
  'report-write-failed',
  'request-invalid',
  'sender-refused',
  'unexpected',
] as const;

export const appErrorSchema = z.object({
  code: z.enum(appErrorCodes),
  /** What the words need: file, line, key, value, allowed … */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Technical details to copy; never shown first. */
  details: z.string().optional(),
});

export type AppErrorCode = (typeof appErrorCodes)[number];
export type AppError = z.output<typeof appErrorSchema>;

export function appError(
  code: AppErrorCode,
  params: AppError['params'] = {},
  details?: string,
): AppError {
  return details === undefined ? { code, params } : { code, params, details };
}
