import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import { type ReadingChoices, readingChoicesSchema } from '@shared/domain/dataset/reading';
import { z } from 'zod';
import { CliFailure } from '../cli-failure';
import { mergeChoices } from './merge-choices';

/** What a person says of the files before they are read. */
export interface GivenChoices {
  choices: ReadingChoices;
  /** A question's key, or its key and column as `date-order:Date` → the key of an option. */
  answers: Readonly<Record<string, string>>;
}

const documentSchema = z.strictObject({
  choices: readingChoicesSchema.default({}),
  answers: z.record(z.string(), z.string()).default({}),
});

/**
 * The choices of a file, either bare or as `{ choices, answers }`, and of the command line.
 * @throws CliFailure 'choices-invalid', which names file and path.
 */
export async function readGivenChoices(
  file: string | null,
  sheet: string | null,
): Promise<GivenChoices> {
  const given = file === null ? { choices: {}, answers: {} } : await readDocument(file);
  if (sheet === null) return given;
  return { ...given, choices: mergeChoices(given.choices, { form: { sheet } }) };
}

async function readDocument(file: string): Promise<GivenChoices> {
  let document: unknown;
  try {
    document = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new CliFailure(invalid(file, '', error instanceof Error ? error.message : String(error)));
  }
  if (isWrapped(document)) return parse(file, documentSchema, document);
  return { choices: parse(file, readingChoicesSchema, document), answers: {} };
}

const isWrapped = (document: unknown): boolean =>
  typeof document === 'object' &&
  document !== null &&
  ('choices' in document || 'answers' in document);

function parse<T>(file: string, schema: z.ZodType<T>, document: unknown): T {
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CliFailure(invalid(file, issue?.path.join('.') ?? '', issue?.message ?? ''));
}

function invalid(file: string, path: string, reason: string): AppError {
  const params = { file: basename(file), path: path === '' ? '(document)' : path, reason };
  return appError('choices-invalid', params);
}
