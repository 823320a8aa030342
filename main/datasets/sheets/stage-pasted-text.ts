import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import { systemFailure } from './staging-failure';

/**
 * Text from the clipboard as a UTF-8 file called `fileName` in a folder of its own inside `folder`:
 * a spreadsheet's cells come as tabs and lines. A half surrogate pair becomes U+FFFD.
 * @returns its path. Errors: file-empty; file-missing or file-unreadable where it cannot be written.
 */
export async function stagePastedText(
  text: string,
  folder: string,
  fileName: string,
): Promise<Result<string, AppError>> {
  const file = basename(fileName);
  if (text.trim() === '') return fail(appError('file-empty', { file }));
  let own: string | null = null;
  try {
    own = await mkdtemp(join(folder, 'pasted-'));
    const path = join(own, file);
    await writeFile(path, text, { encoding: 'utf8', flag: 'wx', mode: 0o600 });
    return succeed(path);
  } catch (error) {
    if (own !== null) await rm(own, { recursive: true, force: true });
    const failure = systemFailure(error, file);
    if (failure === null) throw error;
    return fail(failure);
  }
}
