import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import { chooseSheet } from './choose-sheet';
import { recogniseArchive, recogniseOle } from './foreign-workbook';
import { SharedStrings } from './shared-strings';
import type { WorkbookContext } from './sheet-cell';
import type { StagedText } from './staged-text';
import { systemFailure } from './staging-failure';
import { readTimeShapes } from './time-shape';
import { readOutline } from './workbook-outline';
import { unreadable, WorkbookRefusal } from './workbook-refusal';
import { writeSheet } from './write-sheet';
import { ZipParts } from './zip-parts';

/**
 * Lays one worksheet of an XLSX file out as text in `folder`. Dates are ISO, to the second or the
 * millisecond where the column has such; numbers in their shortest form, whatever their format;
 * errors such as #N/A as text; of merged cells the first has the value. Memory stays bounded.
 * @param sheet its name; null: the first visible one with a table of numbers.
 * Errors: workbook-unreadable, workbook-too-large, workbook-sheet-unknown, file-missing,
 * file-unreadable, import-cancelled; nothing is left behind then.
 */
export async function stageWorkbook(
  path: string,
  sheet: string | null,
  folder: string,
  signal: AbortSignal,
): Promise<Result<StagedText, AppError>> {
  const file = basename(path);
  const textPath = join(folder, `${randomUUID()}.csv`);
  try {
    return succeed(await stage(path, sheet, textPath, signal));
  } catch (error) {
    await rm(textPath, { force: true });
    if (signal.aborted) return fail(appError('import-cancelled', { file }));
    if (error instanceof WorkbookRefusal) return fail(error.toError(file));
    const failure = systemFailure(error, file);
    if (failure === null) throw error;
    return fail(failure);
  }
}

async function stage(
  path: string,
  wanted: string | null,
  textPath: string,
  signal: AbortSignal,
): Promise<StagedText> {
  const ole = await recogniseOle(path, signal);
  if (ole !== null) throw unreadable(ole);
  const zip = await ZipParts.open(path);
  try {
    const foreign = recogniseArchive((part) => zip.has(part));
    if (foreign !== null) throw unreadable(foreign);
    const outline = await readOutline(zip, signal);
    const { sharedStrings, styles, date1904 } = outline;
    const context: WorkbookContext = {
      zip,
      sharedStrings:
        sharedStrings === null ? null : await SharedStrings.read(zip, sharedStrings, signal),
      timeShapes: styles === null ? [] : await readTimeShapes(zip, styles, signal),
      date1904,
    };
    const chosen = await chooseSheet(outline.sheets, wanted, context, signal);
    await writeSheet(context, chosen.sheet.part, chosen.facts, textPath, signal);
    const { sheets, candidates } = chosen;
    return { textPath, sheets, sheet: chosen.sheet.name, candidates };
  } finally {
    zip.close();
  }
}
