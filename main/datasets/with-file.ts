import type { AppError } from '@shared/domain/app-error';

/** An error of something that knew nothing of files, with the file that it is about. */
export const withFile = (error: AppError, file: string): AppError => ({
  ...error,
  params: { file, ...error.params },
});
