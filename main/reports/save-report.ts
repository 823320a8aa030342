import { basename } from 'node:path';
import type { ReportFormat } from '@shared/contract/reports';
import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import { writeFileAtomically } from '../files/write-file-atomically';
import type { ReportInputs } from './report-model';
import { type PrintPdf, writeReport } from './write-report';

/** Writes a report to `path`: whole, or not at all. */
export async function saveReport(
  inputs: ReportInputs,
  format: ReportFormat,
  path: string,
  printPdf: PrintPdf,
): Promise<Result<{ fileName: string }, AppError>> {
  const fileName = basename(path);
  try {
    await writeFileAtomically(path, await writeReport(inputs, format, printPdf));
    return succeed({ fileName });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(appError('report-write-failed', { file: fileName, reason }));
  }
}
