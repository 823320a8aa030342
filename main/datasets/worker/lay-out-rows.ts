import { open } from 'node:fs/promises';
import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import type { RecordPlan } from '../form/form-inspection';
import { readRecords } from '../form/read-records';
import type { SourceFile } from '../form/source-file';
import { type RowText, RowTextCollector } from '../reading/row-text';
import type { JobContext } from './job-context';

export interface LayOutRequest {
  source: SourceFile;
  plan: RecordPlan;
  /** A new file that takes the text of the rows; the caller removes it, whatever happens. */
  path: string;
}

/** Where the text of some rows lies in the file. */
export interface LaidOutBlock extends Omit<RowText, 'text'> {
  offset: number;
  length: number;
}

export interface LaidOutRows {
  blocks: LaidOutBlock[];
  repeatedHeader: string | null;
}

/**
 * Writes the rows of a file to another one as UTF-8, so that any of them can be shown without
 * reading what stands before. Errors: those of `readRecords`; file-unreadable where there is no room.
 */
export async function layOutRows(
  { source, plan, path }: LayOutRequest,
  context: JobContext,
): Promise<Result<LaidOutRows, AppError>> {
  const blocks: LaidOutBlock[] = [];
  let pending: Uint8Array[] = [];
  let offset = 0;
  let repeatedHeader: string | null = null;
  const collector = new RowTextCollector(({ text, ...place }) => {
    blocks.push({ ...place, offset, length: text.length });
    offset += text.length;
    pending.push(text);
  });
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      const read = await readRecords(
        source,
        plan,
        {
          record: (buffer, { start, end, line }) => collector.add(buffer, start, end, line),
          reject(_line, reason, text) {
            if (reason.code === 'form.repeated-header') repeatedHeader = text;
          },
        },
        {
          signal: context.signal,
          async onProgress() {
            collector.flush();
            const texts = pending;
            pending = [];
            for (const text of texts) await file.writeFile(text);
          },
        },
      );
      return read.ok ? succeed({ blocks, repeatedHeader }) : read;
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return fail(appError('file-unreadable', { file: source.fileName, reason: code }, message));
  }
}
