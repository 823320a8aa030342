import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppError } from '@shared/domain/app-error';
import type { Result } from '@shared/domain/result';
import { stageWorkbook } from '../../../../main/datasets/sheets/stage-workbook';
import type { StagedText } from '../../../../main/datasets/sheets/staged-text';
import { buildWorkbook, type RawWorkbook } from '../../../helpers/build-workbook';
import { valueIn, withFolder } from '../../../helpers/temporary-project';

const never = new AbortController().signal;

/** Stages a file with these bytes, and says what is left in the folder. */
export function stageBytes(
  bytes: Uint8Array,
  sheet: string | null = null,
): Promise<{ result: Result<StagedText, AppError>; text: string | null; left: string[] }> {
  return withFolder((folder) => stageIn(folder, bytes, sheet));
}

async function stageIn(folder: string, bytes: Uint8Array, sheet: string | null) {
  const path = join(folder, 'book.xlsx');
  const staging = join(folder, 'staging');
  await mkdir(staging);
  await writeFile(path, bytes);
  const result = await stageWorkbook(path, sheet, staging, never);
  const text = result.ok ? await readFile(result.value.textPath, 'utf8') : null;
  return { result, text, left: await readdir(staging) };
}

/** The text of a workbook's sheet. @throws where it is refused. */
export async function textOf(book: RawWorkbook, sheet: string | null = null): Promise<string> {
  const { result, text } = await stageBytes(buildWorkbook(book), sheet);
  valueIn(result);
  return text ?? '';
}
