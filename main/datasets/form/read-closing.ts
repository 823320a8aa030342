import type { Dialect } from '@shared/domain/dataset/form';
import { carriageReturn, newLine } from './bytes';
import { decodeBytes } from './decode-text';
import { scanMargin } from './record-scanner';
import type { SourceFile } from './source-file';
import { type SampleRecord, splitSample } from './split-sample';
import { TextFile } from './text-file';

const closingBytes = 64 * 1024;
const closingRecords = 10;

/**
 * The last records of a source, as far as its last bytes show them; their lines are not known. A
 * source that cannot be read has none: reading it says why.
 */
export async function readClosing(
  source: SourceFile,
  encoding: string,
  dialect: Dialect,
): Promise<SampleRecord[]> {
  const opened = await TextFile.open(source);
  if (!opened.ok) return [];
  const file = opened.value;
  try {
    // Even, so that it cuts no unit of UTF-16 in two.
    file.seek(Math.max(0, file.sizeBytes - closingBytes) & ~1);
    const raw = Buffer.alloc(closingBytes + 2);
    const read = await file.read(raw, 0, raw.length);
    if (!read.ok) return [];
    const bytes = raw.subarray(0, read.value);
    const text = encoding === 'utf-8' ? bytes : Buffer.from(decodeBytes(bytes, encoding));
    const from = text.findIndex((byte) => byte === newLine || byte === carriageReturn) + 1;
    const buffer = Buffer.concat([text.subarray(from), Buffer.alloc(scanMargin)]);
    const sample = { buffer, length: text.length - from, complete: true };
    const options = { skipLines: 0, rowsAreLines: false, limit: Number.POSITIVE_INFINITY };
    return splitSample(sample, dialect, options).slice(-closingRecords);
  } finally {
    await file.close();
  }
}
