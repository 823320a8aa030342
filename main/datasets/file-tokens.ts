import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import { type FileToken, fileTokenSchema } from '@shared/domain/ids';
import { fail, type Result, succeed } from '@shared/domain/result';

/** Files that the person picked or dropped. The page holds tokens, never paths. */
export class FileTokens {
  readonly #paths = new Map<string, string>();

  admit(path: string): { token: FileToken; fileName: string } {
    const token = fileTokenSchema.parse(randomUUID());
    this.#paths.set(token, path);
    return { token, fileName: basename(path) };
  }

  path(token: FileToken): Result<string, AppError> {
    const path = this.#paths.get(token);
    return path === undefined ? fail(appError('file-token-unknown')) : succeed(path);
  }
}
