import { basename } from 'node:path';
import type { AppError } from '@shared/domain/app-error';
import type { ReadingChoices } from '@shared/domain/dataset/reading';
import { type Result, succeed } from '@shared/domain/result';
import { closeSource, type InspectedFile, inspectFile } from '../../datasets/inspect-file';
import type { GivenChoices } from './given-choices';
import { settleChoices } from './settle-choices';

export interface FindOptions {
  /** Where a workbook or Parquet file is laid out as text. */
  stagingFolder: string;
  signal: AbortSignal;
}

/**
 * How a file is read under what was chosen and answered. What it was laid out as is left for the
 * import: `closeSource`. Errors: those of `inspectFile` and `settleChoices`; nothing is left then.
 */
export async function findReading(
  path: string,
  given: GivenChoices,
  { stagingFolder, signal }: FindOptions,
): Promise<Result<InspectedFile, AppError>> {
  let last: InspectedFile | null = null;
  const inspect = async (choices: ReadingChoices) => {
    const sheet = choices.form?.sheet;
    const isLaidOut = last !== null && (sheet === undefined || sheet === last.source.sheet);
    if (last !== null && !isLaidOut) await closeSource(last.source);
    const opened = isLaidOut ? (last?.source ?? null) : null;
    const request = { path, choices, stagingFolder, opened };
    const inspected = await inspectFile(request, { signal, onProgress: () => undefined });
    if (inspected.ok) last = inspected.value;
    return inspected;
  };
  const settled = await settleChoices(
    basename(path),
    given,
    inspect,
    ({ inspection }) => inspection.questions,
  );
  if (settled.ok) return succeed(settled.value.found);
  if (last !== null) await closeSource((last as InspectedFile).source);
  return settled;
}
