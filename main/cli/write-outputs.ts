import { stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { type ReportFormat, reportFormatSchema } from '@shared/contract/reports';
import { appError } from '@shared/domain/app-error';
import type { ForecastId } from '@shared/domain/ids';
import type { Language } from '@shared/domain/project';
import { makeFolders } from '../files/make-folders';
import { CliFailure, UsageError, unwrap } from './cli-failure';
import type { CliStudio } from './open-studio';

export interface OutputChoices {
  /** A folder for every format, or one file. */
  report: string | null;
  /** The forecast as CSV. */
  out: string | null;
  language: Language;
  /** Whether something can print a PDF. */
  canPrint: boolean;
}

/** Writes what was asked for. Returns the paths, in the order written. @throws CliFailure. */
export async function writeOutputs(
  studio: CliStudio,
  forecastId: ForecastId,
  choices: OutputChoices,
): Promise<string[]> {
  const { language } = choices;
  const paths: string[] = [];
  const save = async (format: ReportFormat, choose: (defaultName: string) => string) => {
    studio.saveNextTo((defaultName) => {
      const path = choose(defaultName);
      paths.push(path);
      return path;
    });
    unwrap(await studio.handlers.reports.save({ forecastId, format, language }));
  };
  if (choices.report !== null) {
    const target = resolve(choices.report);
    const file = formatOfFile(target);
    const isFile = file !== null && !(await isFolder(target));
    const formats: ReportFormat[] = isFile
      ? [file]
      : ['html', ...(choices.canPrint ? (['pdf'] as const) : []), 'xlsx', 'csv'];
    await makeFolder(isFile ? dirname(target) : target);
    for (const format of formats) {
      await save(format, (defaultName) => (isFile ? target : join(target, defaultName)));
    }
  }
  if (choices.out !== null) {
    const target = resolve(choices.out);
    await makeFolder(dirname(target));
    await save('csv', () => target);
  }
  return paths;
}

/** The format that a report's file name asks for; null for a folder. */
function formatOfFile(path: string): ReportFormat | null {
  const ending = extname(path).slice(1).toLowerCase();
  if (ending === '') return null;
  return reportFormatSchema.safeParse(ending).data ?? null;
}

/** Before anything is computed: a PDF that nothing can print. @throws UsageError. */
export function checkPrintable(report: string | null, canPrint: boolean, why: string): void {
  if (report !== null && formatOfFile(report) === 'pdf' && !canPrint) throw new UsageError(why);
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** @throws CliFailure 'report-write-failed'. */
async function makeFolder(path: string): Promise<void> {
  try {
    await makeFolders(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliFailure(appError('report-write-failed', { file: path, reason }));
  }
}
