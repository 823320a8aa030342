import type { AppError } from '@shared/domain/app-error';
import type { Language } from '@shared/domain/project';
import { type Result, succeed } from '@shared/domain/result';
import { describeNote } from '@shared/text/notes/describe-note';
import { readRecords } from '../../datasets/form/read-records';
import { closeSource, type InspectedFile } from '../../datasets/inspect-file';
import { findReading } from './find-reading';
import type { GivenChoices } from './given-choices';
import {
  askingOutcome,
  type ImportOutcome,
  importedOutcome,
  refusedOutcome,
} from './import-outcome';
import { OutputFile } from './output-file';
import { RecordWriter } from './record-writer';

export interface ImportRequest {
  /** As it was named on the command line. */
  file: string;
  given: GivenChoices;
  /** Where the records go. */
  out: string;
  /** Where the rejects go; null: nowhere. */
  rejects: string | null;
  language: Language;
  stagingFolder: string;
  signal: AbortSignal;
}

/**
 * Imports one file as text: every record that its form lets pass, as it was read, and every one that
 * it does not. Nothing is written where a question is open or the file is refused.
 * @throws CliFailure 'output-write-failed'.
 */
export async function importTable(request: ImportRequest): Promise<ImportOutcome> {
  const { file, given, stagingFolder, signal, language } = request;
  const found = await findReading(file, given, { stagingFolder, signal });
  if (!found.ok) return refusedOutcome(file, found.error, language);
  try {
    const { inspection } = found.value;
    if (inspection.questions.length > 0) return askingOutcome(file, inspection, language);
    const written = await writeTable(request, found.value);
    if (!written.ok) return refusedOutcome(file, written.error, language);
    return importedOutcome({ ...request, ...written.value }, inspection, language);
  } finally {
    await closeSource(found.value.source);
  }
}

async function writeTable(
  { out, rejects, language, signal }: ImportRequest,
  { source, plan }: InspectedFile,
): Promise<Result<{ records: number; rejected: number }, AppError>> {
  const recordFile = new OutputFile(out);
  const rejectFile = rejects === null ? null : new OutputFile(rejects);
  const recordWriter = new RecordWriter(recordFile);
  const rejectWriter = rejectFile === null ? null : new RecordWriter(rejectFile);
  const counts = { records: 0, rejected: 0 };
  try {
    recordWriter.addTexts(plan.columnNames);
    rejectWriter?.addTexts(['line', 'reason', 'text']);
    const read = await readRecords(
      source,
      plan,
      {
        record(buffer, span) {
          counts.records++;
          recordWriter.add(buffer, span);
        },
        reject(line, reason, text) {
          counts.rejected++;
          rejectWriter?.addTexts([String(line), describeNote(reason, language), text]);
        },
      },
      { signal },
    );
    if (!read.ok) return read;
    // The records last: where they are, all is there.
    rejectFile?.commit();
    recordFile.commit();
    return succeed(counts);
  } finally {
    recordFile.discard();
    rejectFile?.discard();
  }
}
