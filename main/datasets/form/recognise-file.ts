import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import { encodingOfMark, guessUtf16 } from './byte-order';
import { countLines, findControlByte } from './control-bytes';
import type { SourceFile } from './source-file';

const startsWith = (head: Buffer, hex: string): boolean =>
  head.subarray(0, hex.length / 2).toString('hex') === hex;

const compressed: readonly (readonly [hex: string, format: string])[] = [
  ['1f8b', 'gzip'],
  ['425a68', 'bzip2'],
  ['fd377a585a00', 'xz'],
  ['28b52ffd', 'zstd'],
  ['377abcaf271c', '7z'],
  ['526172211a07', 'rar'],
];

/** ZIP archives, empty ones too, and OLE compound files: the new and the old kind of workbook. */
const workbooks = ['504b0304', '504b0506', 'd0cf11e0a1b11ae1'];

/**
 * What a file is by its first bytes. Errors: file-compressed, file-binary, file-encoding-unknown
 * (UTF-32).
 */
export function recogniseFile(file: string, head: Buffer): Result<SourceFile['kind'], AppError> {
  if (workbooks.some((hex) => startsWith(head, hex))) return succeed('workbook');
  // Behind the letters comes binary: a column may well be called PAR1.
  if (startsWith(head, '50415231') && findControlByte(head.subarray(0, 64)) >= 0) {
    return succeed('parquet');
  }
  const format = compressed.find(([hex]) => startsWith(head, hex))?.[1];
  // «BZh» may begin a text as well.
  if (
    format !== undefined &&
    (format !== 'bzip2' || startsWith(head.subarray(4), '314159265359'))
  ) {
    return fail(appError('file-compressed', { file, format }));
  }
  const mark = encodingOfMark(head);
  if (mark?.startsWith('utf-32')) {
    return fail(appError('file-encoding-unknown', { file, encoding: mark }));
  }
  if (mark?.startsWith('utf-16') || guessUtf16(head) !== null) return succeed('text');
  const at = startsWith(head, '255044462d') ? 0 : findControlByte(head);
  return at < 0
    ? succeed('text')
    : fail(binaryError(file, head[at] as number, at, countLines(head, at) + 1));
}

export const binaryError = (file: string, byte: number, position: number, line: number): AppError =>
  appError('file-binary', {
    file,
    byte: `0x${byte.toString(16).padStart(2, '0')}`,
    position,
    line,
  });
