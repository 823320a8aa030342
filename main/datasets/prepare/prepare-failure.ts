import { type AppError, appError } from '@shared/domain/app-error';
import type { Note } from '@shared/domain/dataset/note';

/**
 * Ends a preparation; `prepareSeries` turns it into its result. Only thrown from within
 * main/datasets/prepare, where it would have to be handed through every step.
 */
export class PrepareFailure extends Error {
  constructor(readonly appError: AppError) {
    super(appError.code);
  }
}

/**
 * 'prepare-impossible'. `reason` is the code of a note of the group `prepare`, which the error's
 * words say in the person's language.
 */
export function impossible(
  series: string,
  reason: string,
  params: Note['params'] = {},
): PrepareFailure {
  return new PrepareFailure(
    appError('prepare-impossible', { ...params, series, reason: `prepare.${reason}` }),
  );
}
