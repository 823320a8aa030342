import { basename } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import type { DatasetId } from '@shared/domain/ids';
import type { Language } from '@shared/domain/project';
import { fail, type Result, succeed } from '@shared/domain/result';
import { describeNote } from '@shared/text/notes/describe-note';
import { writeFileAtomically } from '../files/write-file-atomically';
import type { Project } from '../project/project';
import { formatRecord } from './form/format-record';
import { readDataset } from './store/dataset-rows';
import { readRejects } from './store/read-rejects';

const rejectsAtOnce = 500;

/**
 * Writes all rejects of a data set as CSV (UTF-8, RFC 4180: line, reason in words, text): whole, or
 * not at all. Errors: dataset-unknown, report-write-failed.
 */
export async function exportRejects(
  project: Project,
  id: DatasetId,
  path: string,
  language: Language,
): Promise<Result<{ path: string }, AppError>> {
  const dataset = await readDataset(project, id, null);
  if (!dataset.ok) return dataset;
  try {
    await writeFileAtomically(path, rejectRecords(project, id, language));
    return succeed({ path });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return fail(
      appError('report-write-failed', { file: basename(path), reason: message }, message),
    );
  }
}

const heads: Record<Language, readonly string[]> = {
  en: ['line', 'reason', 'text'],
  tr: ['satır', 'neden', 'metin'],
};

async function* rejectRecords(
  project: Project,
  id: DatasetId,
  language: Language,
): AsyncGenerator<string> {
  yield formatRecord(heads[language]);
  for (let from = 0; ; from += rejectsAtOnce) {
    const page = await readRejects(project, id, from, rejectsAtOnce);
    if (!page.ok || page.value.length === 0) return;
    const records = page.value.map(({ line, reason, text }) =>
      formatRecord([String(line), describeNote(reason, language), text]),
    );
    yield records.join('');
  }
}
