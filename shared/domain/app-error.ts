import { z } from 'zod';

/** Every expected failure of the product. Words: shared/text/errors. */
const appErrorCodes = [
  'file-missing',
  'file-empty',
  'file-binary',
  'file-not-a-file',
  'file-unreadable',
  'file-compressed',
  'file-token-unknown',
  'file-changed',
  'file-encoding-unknown',
  'csv-no-rows',
  'csv-record-too-long',
  'csv-too-many-columns',
  'csv-unreadable',
  'csv-no-number-column',
  'csv-column-unknown',
  'csv-time-unreadable',
  'csv-time-repeated',
  'csv-value-missing',
  'import-question',
  'import-cancelled',
  'choices-invalid',
  'workbook-unreadable',
  'workbook-too-large',
  'workbook-sheet-unknown',
  'parquet-unreadable',
  'prepare-impossible',
  'prepare-nothing-to-undo',
  'prepare-nothing-to-redo',
  'series-too-short',
  'series-constant',
  'windows-incomplete',
  'calendar-feature-unfit',
  'spec-invalid',
  'spec-unreadable',
  'dataset-unknown',
  'run-unknown',
  'run-not-finished',
  'run-not-resumable',
  'forecast-unknown',
  'horizon-invalid',
  'forecast-value-missing',
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
  'output-write-failed',
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
