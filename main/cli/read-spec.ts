import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import { defaultSpec } from '@shared/domain/default-spec';
import { type NetworkSpec, networkSpecSchema } from '@shared/domain/network-spec';
import { describeSpecProblem } from '@shared/domain/spec-problem';
import { changeSpec, refuseIdleChanges } from './change-spec';
import { CliFailure } from './cli-failure';
import type { SpecChanges } from './command';

/**
 * The spec of a file, with the command line's changes.
 * @throws CliFailure 'spec-invalid' that names file, path, value and what is allowed;
 *   'spec-unreadable'. UsageError where a change has nothing to change.
 */
export async function readSpec(file: string, changes: SpecChanges = {}): Promise<NetworkSpec> {
  const spec = parseSpec(changeSpec(await readDocument(file), changes), basename(file));
  refuseIdleChanges(spec, changes);
  return spec;
}

/**
 * The default spec for a series, with the command line's changes.
 * @throws CliFailure 'spec-invalid'.
 */
export function proposeSpec(
  changes: SpecChanges,
  series: { seasonSteps: number; length: number },
): NetworkSpec {
  return parseSpec(changeSpec(defaultSpec({ cell: 'lstm', ...series }), changes), null);
}

function parseSpec(document: unknown, file: string | null): NetworkSpec {
  const parsed = networkSpecSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new CliFailure(inFile(file, describeSpecProblem(parsed.error, document)));
}

async function readDocument(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliFailure(appError('spec-unreadable', { file: basename(file), reason }));
  }
}

/** A person who gave a file looks for the value there. */
function inFile(file: string | null, { code, params }: AppError): AppError {
  if (file === null) return appError(code, params);
  return appError(code, { ...params, path: `${file}: ${params.path}` });
}
