import { type AppError, appError } from '@shared/domain/app-error';
import type { Dialect, Form } from '@shared/domain/dataset/form';
import { fail, type Result } from '@shared/domain/result';
import { CellKinds } from './cell-kinds';
import { type FoundTable, findTable } from './find-table';
import { sampleRecords } from './limits';
import { readClosing } from './read-closing';
import type { TextSample } from './read-sample';
import { findSeparatorLine } from './separator-line';
import type { SourceFile } from './source-file';
import { splitSample } from './split-sample';

/**
 * The table in the start of a source, under its dialect. Errors: those of `findTable`; file-empty
 * where there is no record, csv-record-too-long and csv-unreadable where none is sound.
 */
export async function findTableInSample(
  source: SourceFile,
  encoding: string,
  sample: TextSample,
  dialect: Dialect,
  choices: Partial<Form>,
): Promise<Result<FoundTable, AppError>> {
  const file = source.fileName;
  const separatorLines = source.kind === 'text' && findSeparatorLine(sample) !== null ? 1 : 0;
  const records = splitSample(sample, dialect, {
    skipLines: choices.preambleLines ?? separatorLines,
    rowsAreLines: source.rowsAreLines,
    limit: sampleRecords,
  });
  const isBlank = ({ cells }: { cells: string[] }) => cells.every((cell) => cell.trim() === '');
  if (records.every((record) => record.fault === 'none' && isBlank(record))) {
    return fail(appError('file-empty', { file }));
  }
  const closing = sample.complete
    ? records.slice(-closingRecords)
    : await readClosing(source, encoding, dialect);
  const found = findTable(
    file,
    records,
    closing,
    { fromStart: choices.preambleLines !== undefined, headerRows: choices.headerRows },
    new CellKinds(),
  );
  if (!found.ok) return found;
  if (found.value !== null) return { ok: true, value: found.value };
  const line = records[0]?.line ?? 1;
  if (records[0]?.fault === 'too-long') {
    return fail(appError('csv-record-too-long', { file, line, allowed: '1 MiB' }));
  }
  const reason = `line ${line}: a quoted cell does not end.`;
  return fail(appError('csv-unreadable', { file, line, reason }));
}

const closingRecords = 10;
