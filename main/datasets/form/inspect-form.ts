import { type AppError, appError } from '@shared/domain/app-error';
import type { Form } from '@shared/domain/dataset/form';
import { fail, type Result, succeed } from '@shared/domain/result';
import { describeNote } from '@shared/text/notes/describe-note';
import { askSheet } from './ask-sheet';
import { checkChoices } from './check-choices';
import { chooseDialect } from './choose-dialect';
import { decideEncoding } from './decide-encoding';
import type { FoundTable } from './find-table';
import { findTableInSample } from './find-table-in-sample';
import type { FormInspection, RecordPlan } from './form-inspection';
import { findLineEnd } from './line-end';
import { guessHeaderRows, guessPreamble, warnOfTablesAbove } from './preamble';
import { readRecords } from './read-records';
import { readSample, type TextSample } from './read-sample';
import { recogniseMarkup } from './recognise-markup';
import { RecordJudge } from './record-judge';
import { RecordScanner } from './record-scanner';
import type { SourceFile } from './source-file';
import type { ReadRun } from './stream-text';
import { RecordTally } from './tally-records';

interface InspectOptions extends ReadRun {
  /** Count the records of the whole file, not of the sample only. */
  countAll?: boolean | undefined;
}

/**
 * Decides how a source is cut into records of cells, under what a person chose of it. The decision
 * is made from the start of the file, the encoding from all of it.
 * Errors: file-encoding-unknown and choices-invalid for choices that cannot be; file-binary,
 * file-empty, file-changed, file-missing, file-unreadable, import-cancelled; csv-no-rows,
 * csv-record-too-long, csv-too-many-columns, csv-unreadable.
 */
export async function inspectForm(
  source: SourceFile,
  choices: Partial<Form>,
  { countAll = false, signal, onProgress }: InspectOptions = {},
): Promise<Result<FormInspection, AppError>> {
  const file = source.fileName;
  const refusal = checkChoices(file, choices);
  if (refusal !== null) return fail(refusal);
  // Two passes over the file where all is counted.
  const share = countAll ? 0.5 : 1;
  const encoding = await decideEncoding(source, choices.encoding, {
    signal,
    onProgress: (doneBytes) => onProgress?.(doneBytes * share),
  });
  if (!encoding.ok) return encoding;
  const label = encoding.value.encoding.value;
  const sample = await readSample(source, label, { signal });
  if (!sample.ok) return sample;

  const markup = source.kind === 'text' ? recogniseMarkup(sample.value) : null;
  if (markup !== null) return fail(appError('csv-unreadable', { file, line: 1, reason: markup }));

  const dialect = chooseDialect(source, sample.value, choices);
  const found = await findTableInSample(
    source,
    label,
    sample.value,
    dialect.dialect.value,
    choices,
  );
  if (!found.ok) return found;
  const table = found.value;
  const form: Form = {
    encoding: label,
    dialect: dialect.dialect.value,
    preambleLines: choices.preambleLines ?? table.firstLine - 1,
    headerRows: table.header.headerRows,
    sheet: source.sheet,
  };
  const plan = makePlan(form, table);

  const tally = new RecordTally();
  if (countAll && !sample.value.complete) {
    const read = await readRecords(source, plan, tally, {
      signal,
      onProgress: (doneBytes) => onProgress?.(source.sizeBytes * share + doneBytes * share),
    });
    if (!read.ok) return read;
  } else {
    tallySample(source, sample.value, plan, tally);
    await onProgress?.(source.sizeBytes);
  }
  if (tally.recordCount === 0) return fail(noRecords(file, sample.value, table, tally));
  return succeed({
    form,
    encoding: encoding.value.encoding,
    dialect: dialect.dialect,
    lineEnd: findLineEnd(sample.value, form.dialect),
    preambleLines: guessPreamble(form.preambleLines, table, choices, dialect.separatorLine),
    headerRows: guessHeaderRows(table, choices),
    plan,
    sample: tally.sample,
    recordCount: tally.recordCount,
    rejectedCount: tally.rejectedCount,
    repairs: [...table.repairs, ...tally.repairs()],
    problems: [...warnOfTablesAbove(table), ...tally.problems()],
    questions: [...askSheet(source), ...encoding.value.questions, ...dialect.questions],
  });
}

const makePlan = (form: Form, table: FoundTable): RecordPlan => ({
  form,
  columnNames: table.columnNames,
  cellCount: table.cellCount,
  repairs: {
    dropLastCell: table.columnNames.length < table.cellCount,
    fewestCells: table.fewestCells,
  },
  footers: table.footers,
  columnKinds: table.columnKinds,
  keepsBlankLines: table.keepsBlankLines,
});

function tallySample(
  source: SourceFile,
  { buffer, length, complete }: TextSample,
  plan: RecordPlan,
  tally: RecordTally,
): void {
  const judge = new RecordJudge(plan, tally);
  judge.startChunk(buffer, length);
  const options = {
    capacity: plan.cellCount + 1,
    skipLines: plan.form.preambleLines,
    rowsAreLines: source.rowsAreLines,
    keepsBlankLines: plan.keepsBlankLines,
  };
  const scanner = new RecordScanner(plan.form.dialect, options, (bytes, span, fault) =>
    judge.visit(bytes, span, fault),
  );
  scanner.scan(buffer, length, complete);
}

/** Why there is no record to be had. */
function noRecords(
  file: string,
  { complete }: TextSample,
  { firstLine, header }: FoundTable,
  { firstReject }: RecordTally,
): AppError {
  if (firstReject !== null && firstReject.reason.code !== 'form.too-long-row') {
    const { line } = firstReject;
    const reason = `line ${line}: ${describeNote(firstReject.reason, 'en')}`;
    return appError('csv-unreadable', { file, line, reason });
  }
  const line = firstReject?.line ?? firstLine + header.headerRows;
  return complete && firstReject === null
    ? appError('csv-no-rows', { file, line: firstLine })
    : appError('csv-record-too-long', { file, line, allowed: '1 MiB' });
}
