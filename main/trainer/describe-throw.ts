import { type AppError, appError } from '@shared/domain/app-error';
import { AppFailure } from './app-failure';

/** What was thrown, as the error that is answered. */
export function describeThrow(thrown: unknown): AppError {
  if (thrown instanceof AppFailure) return thrown.error;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const details = thrown instanceof Error ? thrown.stack : undefined;
  return appError('unexpected', { reason }, details);
}
