import { type AppError, appError } from '@shared/domain/app-error';
import type { Form } from '@shared/domain/dataset/form';
import { isKnownEncoding } from './decode-text';

/** Letters, digits and line ends set nothing apart; nor does what takes several bytes. */
const possibleDelimiter = /^[^\p{L}\p{N}\r\n\0"'\\.+-]$/u;

/** What is wrong with a person's choices; null: nothing. */
export function checkChoices(file: string, { encoding, dialect }: Partial<Form>): AppError | null {
  if (encoding !== undefined && !isKnownEncoding(encoding)) {
    return appError('file-encoding-unknown', { file, encoding });
  }
  const delimiter = dialect?.delimiter;
  if (delimiter === undefined) return null;
  if (possibleDelimiter.test(delimiter) && delimiter < '\u0080') return null;
  const path = 'form.dialect.delimiter';
  return appError('choices-invalid', { file, path, reason: `«${delimiter}» sets no cells apart` });
}
