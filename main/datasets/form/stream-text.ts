import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import { startDecoding } from './decode-text';
import { chunkBytes, maxRecordBytes } from './limits';
import { scanMargin } from './record-scanner';
import type { SourceFile } from './source-file';
import { TextFile } from './text-file';

export interface ReadRun {
  /** Ends the run with import-cancelled. */
  signal?: AbortSignal | undefined;
  /** In terms of the source's `sizeBytes`. Reading goes on when its promise is settled. */
  onProgress?: ((doneBytes: number) => Promise<void> | void) | undefined;
}

/**
 * Takes the first `length` bytes of a buffer that is used again, `scanMargin` of it free behind
 * them. Returns how many it is done with; the others come again. -1 ends the reading.
 */
export type TakeText = (buffer: Buffer, length: number, final: boolean) => number;

/** Ctrl-Z, with which DOS ended its files. */
const endOfFile = 0x1a;

/**
 * Reads a source as UTF-8 without byte order mark, whatever it is written in. Between chunks other
 * work goes on. Errors: import-cancelled, file-changed, file-missing, file-unreadable.
 */
export async function streamText(
  source: SourceFile,
  encoding: string,
  { signal, onProgress }: ReadRun,
  take: TakeText,
): Promise<Result<void, AppError>> {
  const opened = await TextFile.open(source);
  if (!opened.ok) return opened;
  const file = opened.value;
  const isUtf8 = encoding === 'utf-8';
  const chunkSize = Math.min(chunkBytes, file.sizeBytes);
  const decoding = isUtf8 ? null : startDecoding(encoding);
  const raw = isUtf8 ? null : Buffer.allocUnsafeSlow(chunkSize);
  const heldLimit = Math.min(maxRecordBytes + scanMargin, file.sizeBytes * 3);
  const text = Buffer.allocUnsafeSlow(heldLimit + chunkSize * (isUtf8 ? 1 : 3) + 64);
  let held = 0;
  let first = true;
  try {
    for (;;) {
      if (signal?.aborted) return fail(appError('import-cancelled', { file: source.fileName }));
      const read = await file.read(raw ?? text, raw === null ? held : 0, chunkSize);
      if (!read.ok) return read;
      const final = file.atEnd;
      let length =
        held +
        (raw === null || decoding === null
          ? read.value
          : decoding.write(raw.subarray(0, read.value), text, held, final));
      if (first) length -= dropByteOrderMark(text, length);
      first = false;
      if (final && text[length - 1] === endOfFile) length--;
      const done = take(text, length, final);
      await onProgress?.(file.doneBytes);
      if (done < 0) return succeed(undefined);
      if (final) return await file.verify();
      text.copyWithin(0, done, length);
      held = length - done;
    }
  } finally {
    await file.close();
  }
}

/** Returns how many bytes there are fewer. */
function dropByteOrderMark(text: Buffer, length: number): number {
  const marked = length >= 3 && text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf;
  if (!marked) return 0;
  text.copyWithin(0, 3, length);
  return 3;
}
