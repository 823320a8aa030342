import type { AppError } from '@shared/domain/app-error';
import type { Question } from '@shared/domain/dataset/inspection';
import type { Result } from '@shared/domain/result';

/** An expected failure on its way out of a command: told in words, exit code 1. */
export class CliFailure extends Error {
  constructor(readonly error: AppError) {
    super(error.code);
    this.name = 'CliFailure';
  }
}

/** The command line was not understood: exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** The file leaves something open that must be answered first: told with its options, exit code 1. */
export class OpenQuestions extends Error {
  constructor(
    readonly file: string,
    readonly questions: readonly Question[],
  ) {
    super('open questions');
    this.name = 'OpenQuestions';
  }
}

/** The person pressed Ctrl-C: nothing to explain, exit code 1. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** @throws CliFailure where the call failed. */
export function unwrap<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new CliFailure(result.error);
  return result.value;
}
