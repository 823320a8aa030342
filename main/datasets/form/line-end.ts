import type { Dialect, LineEnd } from '@shared/domain/dataset/form';
import { carriageReturn, newLine } from './bytes';
import type { TextSample } from './read-sample';
import { RecordScanner } from './record-scanner';

/** How the records of a sample end; line ends inside quotes are text. */
export function findLineEnd({ buffer, length, complete }: TextSample, dialect: Dialect): LineEnd {
  const seen = new Set<LineEnd>();
  const options = { capacity: 0, skipLines: 0, rowsAreLines: false };
  const scanner = new RecordScanner(dialect, options, (bytes, { end }) => {
    if (end >= length) return;
    if (bytes[end] === newLine) seen.add('lf');
    else if (bytes[end] === carriageReturn)
      seen.add(end + 1 < length && bytes[end + 1] === newLine ? 'crlf' : 'cr');
  });
  scanner.scan(buffer, length, complete);
  const [kind = 'none'] = seen;
  return seen.size > 1 ? 'mixed' : kind;
}
