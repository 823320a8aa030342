import { basename } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';

const causes: { code: AppError['code']; pattern: RegExp }[] = [
  { code: 'project-in-use', pattern: /could not set lock|conflicting lock|being used by another/i },
  {
    code: 'project-write-failed',
    pattern: /permission denied|read-only|no space left|ENOSPC|EACCES|EROFS|could not write/i,
  },
];

/** Says in the product's words why DuckDB, or the system, could not open or write `path`. */
export function projectError(path: string, error: unknown): AppError {
  const details = error instanceof Error ? error.message : String(error);
  const code = causes.find((cause) => cause.pattern.test(details))?.code ?? 'project-unreadable';
  const reason = (details.split('\n')[0] ?? details).replaceAll(path, basename(path));
  return appError(code, { file: basename(path), reason }, details);
}
