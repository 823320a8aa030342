import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdtemp, realpath, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import type { StagedText } from './staged-text';
import { systemFailure } from './staging-failure';

/**
 * Lays a Parquet file out as text in `folder`: a header, then a record a row. Timestamps are ISO
 * (UTC where they have a zone), decimals exact, floats in their shortest form, NULL is empty, nested
 * values are DuckDB's text for them. DuckDB reads a link or a copy in a folder of its own and nothing
 * else. Errors: parquet-unreadable, file-missing, file-unreadable, import-cancelled; nothing is left behind then.
 */
export async function stageParquet(
  path: string,
  folder: string,
  signal: AbortSignal,
): Promise<Result<StagedText, AppError>> {
  const file = basename(path);
  let own: string | null = null;
  try {
    own = await mkdtemp(join(await realpath(folder), 'parquet-'));
    const source = join(own, 'source.parquet');
    await linkOrCopy(path, source);
    // Native and slow to load: only where it is needed.
    const { writeParquetText } = await import('./write-parquet-text');
    const target = join(own, 'text.csv');
    await writeParquetText({ folder: own, source, target, signal });
    const textPath = join(folder, `${randomUUID()}.csv`);
    await rename(target, textPath);
    return succeed({ textPath, sheets: [], sheet: null, candidates: [] });
  } catch (error) {
    if (signal.aborted) return fail(appError('import-cancelled', { file }));
    const failure = systemFailure(error, file);
    if (failure !== null) return fail(failure);
    return fail(appError('parquet-unreadable', { file, reason: reasonOf(error) }, String(error)));
  } finally {
    if (own !== null) await rm(own, { recursive: true, force: true });
  }
}

/** A link costs nothing, but needs the same file system and, on Linux, the person's own file. */
async function linkOrCopy(path: string, to: string): Promise<void> {
  const resolved = await realpath(path);
  await link(resolved, to).catch(() => copyFile(resolved, to, constants.COPYFILE_FICLONE));
}

/** DuckDB's first line, without its own kind of error and the path of our link. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [line = ''] = message.split('\n');
  return line
    .replace(/^[A-Za-z ]+ Error: /, '')
    .replaceAll(/(?:file )?['"][^'"]*source\.parquet['"]/g, 'the file')
    .replace(/\.$/, '');
}
