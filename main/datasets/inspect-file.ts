import { rm } from 'node:fs/promises';
import type { AppError } from '@shared/domain/app-error';
import type { ImportProgress } from '@shared/domain/dataset/import-progress';
import type { FileInspection } from '@shared/domain/dataset/inspection';
import type { ReadingChoices } from '@shared/domain/dataset/reading';
import { type Result, succeed } from '@shared/domain/result';
import { chosenParts } from './chosen-parts';
import type { FormInspection, RecordPlan, SampleRow } from './form/form-inspection';
import { inspectForm } from './form/inspect-form';
import { openSource } from './form/open-source';
import type { SourceFile } from './form/source-file';
import { interpretTable } from './meaning/interpret-table';
import type { Interpretation } from './meaning/interpretation';
import { sampleTimes } from './meaning/sample-times';
import { findMisfits } from './reading/find-misfits';

export interface InspectFileRequest {
  path: string;
  choices: ReadingChoices;
  /** Where a workbook or Parquet file is laid out as text. */
  stagingFolder: string;
  /** The file as it was opened before, where its sheet is the same; it must be unchanged. */
  opened: SourceFile | null;
}

export interface InspectWatch {
  signal: AbortSignal;
  onProgress(progress: ImportProgress): void;
}

/** All that an import needs of an inspection. Plain data. */
export interface InspectedFile {
  source: SourceFile;
  plan: RecordPlan;
  /** The first rows, for a preview. */
  sample: SampleRow[];
  inspection: FileInspection;
}

/** Rows that an inspection shows of itself; the others are asked for. */
const shownRows = 100;

/**
 * How a file would be read, under what a person chose of it. Rows that would not fit are counted
 * in the whole file. What a workbook was laid out as is left for the import: `closeSource`.
 * Errors: those of `openSource`, `inspectForm` and of reading; nothing is left behind then.
 */
export async function inspectFile(
  { path, choices, stagingFolder, opened }: InspectFileRequest,
  watch: InspectWatch,
): Promise<Result<InspectedFile, AppError>> {
  const { signal } = watch;
  const sheet = choices.form?.sheet ?? null;
  const found = opened ? succeed(opened) : await openSource(path, { stagingFolder, sheet, signal });
  if (!found.ok) return found;
  const source = found.value;
  const totalBytes = source.sizeBytes;
  const tell = (doneBytes: number) =>
    watch.onProgress({ phase: 'inspecting', doneBytes: Math.round(doneBytes), totalBytes });
  const inspected = await inspectSource(source, choices, {
    signal,
    // Three passes over the file; the last one reads cells.
    onForm: (doneBytes) => tell(doneBytes / 2),
    onCells: (doneBytes) => tell((totalBytes + doneBytes) / 2),
  });
  if (!inspected.ok && opened === null) await closeSource(source);
  return inspected;
}

/** Removes what the file was laid out as. */
export async function closeSource({ path, textPath }: SourceFile): Promise<void> {
  if (textPath !== path) await rm(textPath, { force: true });
}

async function inspectSource(
  source: SourceFile,
  choices: ReadingChoices,
  watch: {
    signal: AbortSignal;
    onForm(doneBytes: number): void;
    onCells(doneBytes: number): void;
  },
): Promise<Result<InspectedFile, AppError>> {
  const { signal } = watch;
  const form = await inspectForm(source, chosenParts(choices.form ?? {}), {
    countAll: true,
    signal,
    onProgress: watch.onForm,
  });
  if (!form.ok) return form;
  const { plan, sample } = form.value;
  const interpretation = interpretTable(
    {
      columnNames: plan.columnNames,
      rows: sample,
      delimiter: plan.form.dialect.delimiter,
      headerRows: plan.form.headerRows,
    },
    choices,
  );
  const { reading } = interpretation;
  if (reading === null) return succeed(join(source, form.value, interpretation));
  const misfits = await findMisfits(
    {
      source,
      plan,
      table: {
        file: source.fileName,
        columnNames: plan.columnNames,
        reading: { ...reading, form: plan.form },
        expectedRows: null,
      },
    },
    { signal, onProgress: watch.onCells },
  );
  if (!misfits.ok) return misfits;
  const problems = [...interpretation.problems, ...misfits.value.problems];
  const joined = join(source, form.value, { ...interpretation, problems });
  joined.inspection.rejectedCount += misfits.value.count;
  return succeed(joined);
}

function join(
  source: SourceFile,
  form: FormInspection,
  interpretation: Interpretation,
): InspectedFile {
  const { reading, numbers, columns, layout, noSeries, problems, questions } = interpretation;
  const { columnNames } = form.plan;
  const times =
    reading &&
    sampleTimes(reading.layout, reading.missingWords, { columnNames, rows: form.sample });
  return {
    source,
    plan: form.plan,
    sample: form.sample,
    inspection: {
      fileName: source.fileName,
      sizeBytes: source.sizeBytes,
      kind: source.kind,
      sheets: [...source.sheets],
      encoding: form.encoding,
      dialect: form.dialect,
      lineEnd: form.lineEnd,
      preambleLines: form.preambleLines,
      headerRows: form.headerRows,
      numbers,
      recordCount: form.recordCount,
      rejectedCount: form.rejectedCount,
      columns,
      sample: form.sample.slice(0, shownRows),
      layout,
      times,
      repairs: form.repairs,
      problems: [...form.problems, ...problems],
      questions: [...form.questions, ...questions],
      reading: reading === null ? null : { ...reading, form: form.form },
      noSeries,
    },
  };
}
