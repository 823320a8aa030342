import type { AppError } from '@shared/domain/app-error';

/** Leaves a transaction so that it is rolled back; caught where the transaction was begun. */
export class Refusal extends Error {
  readonly appError: AppError;

  constructor(appError: AppError) {
    super(appError.code);
    this.appError = appError;
  }
}
