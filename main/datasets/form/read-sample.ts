import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import { carriageReturn, newLine } from './bytes';
import { maxRecordBytes, sampleBytes } from './limits';
import { scanMargin } from './record-scanner';
import type { SourceFile } from './source-file';
import { type ReadRun, streamText } from './stream-text';

/** The start of a text in UTF-8, whole lines of it. */
export interface TextSample {
  /** Has `scanMargin` bytes behind `length`. */
  buffer: Buffer;
  length: number;
  /** It is the whole text. */
  complete: boolean;
}

/**
 * Reads the first MiB. Errors: csv-record-too-long where no line ends in it, and those of
 * `streamText`.
 */
export async function readSample(
  source: SourceFile,
  encoding: string,
  run: ReadRun,
): Promise<Result<TextSample, AppError>> {
  let sample: TextSample | null = null;
  const read = await streamText(source, encoding, run, (buffer, length, final) => {
    if (!final && length < sampleBytes) return 0;
    const whole = final ? length : lastLineEnd(buffer, length);
    if (!final && whole === 0) return length > maxRecordBytes ? -1 : 0;
    const copy = Buffer.alloc(whole + scanMargin);
    buffer.copy(copy, 0, 0, whole);
    sample = { buffer: copy, length: whole, complete: final };
    return -1;
  });
  if (!read.ok) return read;
  return sample === null
    ? fail(appError('csv-record-too-long', { file: source.fileName, line: 1, allowed: '1 MiB' }))
    : succeed(sample);
}

/** Behind the last line end but one: the last may be the first half of a pair. */
function lastLineEnd(buffer: Buffer, length: number): number {
  let index = length - 1;
  while (index > 0 && buffer[index - 1] !== newLine && buffer[index - 1] !== carriageReturn)
    index--;
  if (buffer[index] === newLine && buffer[index - 1] === carriageReturn) index--;
  return index;
}
