import { type AppError, appError } from '@shared/domain/app-error';

/**
 * What the system said of a file, as an error to return; null where it was not the system.
 * 'file-missing' or 'file-unreadable'.
 */
export function systemFailure(error: unknown, file: string): AppError | null {
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return appError('file-missing', { file }, error.message);
  return appError('file-unreadable', { file, reason: String(code) }, error.message);
}
