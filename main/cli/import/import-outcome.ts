import type { AppError } from '@shared/domain/app-error';
import type { FileInspection } from '@shared/domain/dataset/inspection';
import type { Layout } from '@shared/domain/dataset/reading';
import type { Language } from '@shared/domain/project';
import { describeError } from '@shared/text';
import { describeNote } from '@shared/text/notes/describe-note';
import { describeQuestion, type QuestionDocument } from './describe-question';

/** 0 imported, 2 a question is open, 3 refused. */
type ImportExitCode = 0 | 2 | 3;

/** Something that was set right or that a person should see. */
interface Remark {
  code: string;
  text: string;
}

export interface ProblemRemark extends Remark {
  severity: 'info' | 'warning' | 'error';
  line: number | null;
  column: string | null;
  /** How many records have it. */
  count: number;
}

/** What became of one file. */
export interface ImportOutcome {
  /** As it was named on the command line. */
  file: string;
  exitCode: ImportExitCode;
  /** Why it was not imported, or why there is no series in it; null where all is well. */
  reason: string | null;
  /** Code of the refusal; null where it was not refused. */
  error: string | null;
  records: number;
  rejected: number;
  /** Where its records and its rejects are; null where they were not written. */
  out: string | null;
  rejects: string | null;
  /** Only where some are open. */
  questions?: QuestionDocument[];
  /** How its cells make series; null where they make none. */
  series: Layout | null;
  repairs: Remark[];
  problems: ProblemRemark[];
}

const nothingWritten = { records: 0, rejected: 0, out: null, rejects: null, series: null };

export function refusedOutcome(file: string, error: AppError, language: Language): ImportOutcome {
  const { message, remedy } = describeError(error, language);
  return {
    ...nothingWritten,
    file,
    exitCode: 3,
    reason: `${message} ${remedy}`,
    error: error.code,
    repairs: [],
    problems: [],
  };
}

export function askingOutcome(
  file: string,
  inspection: FileInspection,
  language: Language,
): ImportOutcome {
  const questions = inspection.questions.map((question) => describeQuestion(question, language));
  return {
    ...nothingWritten,
    file,
    exitCode: 2,
    reason: questions.map(({ text }) => text).join(' '),
    error: null,
    questions,
    ...remarksOf(inspection, language),
  };
}

export function importedOutcome(
  written: Pick<ImportOutcome, 'file' | 'records' | 'rejected' | 'out' | 'rejects'>,
  inspection: FileInspection,
  language: Language,
): ImportOutcome {
  const { file, records, rejected, out, rejects } = written;
  const { noSeries, reading } = inspection;
  return {
    file,
    exitCode: 0,
    reason: noSeries === null ? null : describeNote(noSeries, language),
    error: null,
    records,
    rejected,
    out,
    rejects,
    series: reading?.layout ?? null,
    ...remarksOf(inspection, language),
  };
}

function remarksOf({ repairs, problems }: FileInspection, language: Language) {
  return {
    repairs: repairs.map((repair) => ({
      code: repair.code,
      text: describeNote(repair, language),
    })),
    problems: problems.map(({ note, severity, line, column, count }) => ({
      severity,
      code: note.code,
      text: describeNote(note, language),
      line,
      column,
      count,
    })),
  };
}
