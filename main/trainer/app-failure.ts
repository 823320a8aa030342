import type { AppError } from '@shared/domain/app-error';

/** An expected failure on its way to whoever asked; everything else thrown is 'unexpected'. */
export class AppFailure extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.code);
    this.name = 'AppFailure';
    this.error = error;
  }
}
