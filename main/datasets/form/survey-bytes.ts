import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import { encodingOfMark, guessUtf16 } from './byte-order';
import { countLines, findControlByte } from './control-bytes';
import { chunkBytes, controlBytesWithin } from './limits';
import { binaryError } from './recognise-file';
import type { SourceFile } from './source-file';
import type { ReadRun } from './stream-text';
import { TextFile } from './text-file';
import { Utf8Census } from './utf8-census';

/** What a file's bytes say of its encoding. */
export type ByteSurvey =
  | { kind: 'marked'; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' }
  | { kind: 'zeros'; encoding: 'utf-16le' | 'utf-16be' }
  | { kind: 'bytes'; census: Utf8Census };

/**
 * Looks at every byte of a source. Errors: file-binary for NUL anywhere and other control bytes near
 * the start, file-encoding-unknown for UTF-32, import-cancelled, file-changed, file-missing,
 * file-unreadable.
 */
export async function surveyBytes(
  source: SourceFile,
  { signal, onProgress }: ReadRun,
): Promise<Result<ByteSurvey, AppError>> {
  const opened = await TextFile.open(source);
  if (!opened.ok) return opened;
  const file = opened.value;
  const census = new Utf8Census();
  const buffer = Buffer.allocUnsafeSlow(Math.min(chunkBytes, file.sizeBytes + 8));
  let wide: 'utf-16le' | 'utf-16be' | null = null;
  let mark: string | null = null;
  try {
    for (let position = 0; !file.atEnd; ) {
      if (signal?.aborted) return fail(appError('import-cancelled', { file: source.fileName }));
      const read = await file.read(buffer, 0, buffer.length & ~3);
      if (!read.ok) return read;
      const chunk = buffer.subarray(0, read.value);
      if (position === 0) {
        mark = encodingOfMark(chunk);
        wide = mark === 'utf-16le' || mark === 'utf-16be' ? mark : guessUtf16(chunk);
        if (mark?.startsWith('utf-32')) {
          return fail(appError('file-encoding-unknown', { file: source.fileName, encoding: mark }));
        }
      }
      const near = Math.max(0, controlBytesWithin - position);
      const at = wide === null ? findBinary(chunk, near) : findWideBinary(chunk, near, wide);
      if (at >= 0) {
        const line = await lineAt(file, position + at, wide);
        return fail(binaryError(source.fileName, chunk[at] as number, position + at, line));
      }
      if (wide === null) census.add(buffer, read.value);
      position += read.value;
      await onProgress?.(file.doneBytes);
    }
    const verified = await file.verify();
    if (!verified.ok) return verified;
  } finally {
    await file.close();
  }
  if (wide !== null) {
    return succeed({ kind: mark === null ? 'zeros' : 'marked', encoding: wide });
  }
  if (mark === 'utf-8') return succeed({ kind: 'marked', encoding: 'utf-8' });
  census.end();
  return succeed({ kind: 'bytes', census });
}

function findBinary(chunk: Buffer, near: number): number {
  const control = near === 0 ? -1 : findControlByte(chunk.subarray(0, near));
  return control >= 0 ? control : chunk.indexOf(0);
}

/** Of a UTF-16 unit that no text has: the index of its first byte. */
function findWideBinary(chunk: Buffer, near: number, encoding: 'utf-16le' | 'utf-16be'): number {
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let index = 0; index + 1 < chunk.length; index += 2) {
    if (chunk[index + 1 - low] !== 0) continue;
    const unit = chunk[index + low] as number;
    if (unit === 0 || (index < near && findControlByte([unit] as unknown as Uint8Array) === 0)) {
      return index;
    }
  }
  return -1;
}

/** The line that a byte stands in, 1 for the first. Reads what is before it once more. */
async function lineAt(
  file: TextFile,
  position: number,
  wide: 'utf-16le' | 'utf-16be' | null,
): Promise<number> {
  const buffer = Buffer.alloc(chunkBytes);
  let line = 1;
  file.seek(0);
  for (let done = 0; done < position; ) {
    const read = await file.read(buffer, 0, Math.min(buffer.length, position - done));
    if (!read.ok || read.value === 0) break;
    const chunk = buffer.subarray(0, read.value);
    const narrow = wide === null ? chunk : narrowUnits(chunk, wide);
    line += countLines(narrow, narrow.length);
    done += read.value;
  }
  return line;
}

/** The ASCII characters of UTF-16, a byte each; 0xff for all others. */
const narrowUnits = (chunk: Buffer, encoding: 'utf-16le' | 'utf-16be'): Uint8Array => {
  const low = encoding === 'utf-16le' ? 0 : 1;
  return Uint8Array.from({ length: chunk.length >> 1 }, (_, index) =>
    chunk[2 * index + 1 - low] === 0 ? (chunk[2 * index + low] as number) : 0xff,
  );
};
