import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormInspection, SampleRow } from '../../../../main/datasets/form/form-inspection';
import { inspectForm } from '../../../../main/datasets/form/inspect-form';
import { openSource } from '../../../../main/datasets/form/open-source';
import { cellTexts, readRecords } from '../../../../main/datasets/form/read-records';
import type { SourceFile } from '../../../../main/datasets/form/source-file';
import type { AppError } from '../../../../shared/domain/app-error';
import type { Form } from '../../../../shared/domain/dataset/form';
import type { Note } from '../../../../shared/domain/dataset/note';
import type { Result } from '../../../../shared/domain/result';

/** A folder that is there for one piece of work. */
async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gatecast-test-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a file of this content. */
export async function openContent(
  folder: string,
  content: string | Buffer,
  name = 'table.csv',
): Promise<Result<SourceFile, AppError>> {
  const path = join(folder, name);
  await writeFile(path, content);
  return openSource(path, { stagingFolder: folder, sheet: null });
}

/** Inspects a file of this content, all of it. */
export const inspectContent = (
  content: string | Buffer,
  choices: Partial<Form> = {},
): Promise<Result<FormInspection, AppError>> =>
  withFolder(async (folder) => {
    const source = await openContent(folder, content);
    return source.ok ? inspectForm(source.value, choices, { countAll: true }) : source;
  });

export interface ReadTable {
  form: FormInspection;
  rows: SampleRow[];
  rejects: { line: number; reason: Note; text: string }[];
}

/** Reads all records of a file as it was inspected. @throws where it is refused. */
export const readContent = (
  content: string | Buffer,
  choices: Partial<Form> = {},
): Promise<ReadTable> =>
  withFolder(async (folder) => {
    const source = take(await openContent(folder, content));
    const form = take(await inspectForm(source, choices, { countAll: true }));
    const rows: SampleRow[] = [];
    const rejects: ReadTable['rejects'] = [];
    const visitor = {
      record: (buffer: Buffer, span: Parameters<typeof cellTexts>[1]) => {
        rows.push({ line: span.line, cells: cellTexts(buffer, span) });
      },
      reject: (line: number, reason: Note, text: string) => {
        rejects.push({ line, reason, text });
      },
    };
    take(await readRecords(source, form.plan, visitor));
    return { form, rows, rejects };
  });

function take<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
