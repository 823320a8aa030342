import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import { stageParquet } from '../sheets/stage-parquet';
import { stageWorkbook } from '../sheets/stage-workbook';
import { recogniseFile } from './recognise-file';
import type { SourceFile } from './source-file';
import { readError } from './text-file';

interface OpenOptions {
  /** Where a workbook or Parquet file is laid out as text; what is left there is the caller's. */
  stagingFolder: string;
  /** Worksheet of a workbook; null: the one that has a table. */
  sheet: string | null;
  signal?: AbortSignal | undefined;
}

const headBytes = 4096;

/**
 * Looks at a file: what it is is told by its bytes, not by its name. Errors: file-missing,
 * file-not-a-file, file-empty, file-unreadable, file-compressed, file-binary, file-encoding-unknown,
 * and those of workbooks and Parquet files.
 */
export async function openSource(
  path: string,
  { stagingFolder, sheet, signal = new AbortController().signal }: OpenOptions,
): Promise<Result<SourceFile, AppError>> {
  const file = basename(path);
  try {
    const stats = await stat(path);
    // Before it is opened: opening a pipe waits for its other end.
    if (!stats.isFile()) return fail(appError('file-not-a-file', { file }));
    if (stats.size === 0) return fail(appError('file-empty', { file }));
    const recognised = recogniseFile(file, await readHead(path));
    if (!recognised.ok) return recognised;
    const source: SourceFile = {
      path,
      fileName: file,
      sizeBytes: stats.size,
      modifiedMs: stats.mtimeMs,
      inode: stats.ino,
      kind: recognised.value,
      sheets: [],
      sheet: null,
      sheetCandidates: [],
      textPath: path,
      rowsAreLines: recognised.value !== 'text',
    };
    if (source.kind === 'text') return succeed(source);
    const staged =
      source.kind === 'workbook'
        ? await stageWorkbook(path, sheet, stagingFolder, signal)
        : await stageParquet(path, stagingFolder, signal);
    if (!staged.ok) return staged;
    const { textPath, sheets, candidates } = staged.value;
    return succeed({
      ...source,
      sheets,
      sheet: staged.value.sheet,
      sheetCandidates: candidates,
      textPath,
    });
  } catch (error) {
    return fail(readError(file, error));
  }
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
