import { type Note, note } from '@shared/domain/dataset/note';
import { fail, type Result, succeed } from '@shared/domain/result';
import type { CellReader } from './cell-reader';
import { missingTest } from './missing-words';
import { readPlainNumber } from './number-bytes';
import { compileTimeBytes } from './time-bytes';
import { type CountFormat, isCountFormat, readCount } from './time-counts';
import { parseTimeFormat } from './time-format-parts';
import { compileTimePattern } from './time-pattern';
import { type WallToUtc, wallToUtc } from './zone-times';

/** The two ways into one format: a trimmed text, and bytes where that is quick. */
interface FormatReader {
  read(trimmed: string): number | undefined;
  readBytes(bytes: Uint8Array, start: number, end: number): number;
}

/**
 * A reader of one column of times, in epoch ms (UTC).
 * @param zone IANA name of the zone whose clocks the times show, null for UTC. Where the format
 * applies an offset (%z) the zone is not needed; counts (excel apart) are UTC already.
 * Errors: notes `cells.format-unknown` {format} and `cells.zone-unknown` {zone}.
 */
export function timeReader(
  format: string,
  zone: string | null,
  missingWords: readonly string[],
): Result<CellReader, Note> {
  const compiled = compileFormat(format);
  if (compiled === null) return fail(note('cells.format-unknown', { format }));
  const toUtc = zone === null ? undefined : wallToUtc(zone);
  if (toUtc === null) return fail(note('cells.zone-unknown', { zone: zone ?? '' }));
  const isUtcAlready = format.startsWith('epoch') || format.includes('%z');
  const inUtc = toUtc === undefined || isUtcAlready ? compiled : inZone(compiled, toUtc);
  return succeed(withMissing(inUtc, missingWords));
}

function compileFormat(format: string): FormatReader | null {
  if (isCountFormat(format)) return countReader(format);
  const parts = parseTimeFormat(format);
  if (parts === null) return null;
  return {
    read: compileTimePattern(parts),
    readBytes: compileTimeBytes(parts) ?? (() => Number.NaN),
  };
}

function countReader(format: CountFormat): FormatReader {
  const noMark = -1;
  return {
    read: (trimmed) => readCount(trimmed, format),
    readBytes(bytes, start, end) {
      const count = readPlainNumber(bytes, start, end, noMark);
      if (end - start > 15 || Number.isNaN(count)) return Number.NaN;
      return readCount(String(count), format) ?? Number.NaN;
    },
  };
}

const inZone = (reader: FormatReader, toUtc: WallToUtc): FormatReader => ({
  read(trimmed) {
    const wall = reader.read(trimmed);
    return wall === undefined ? undefined : toUtc(wall);
  },
  readBytes(bytes, start, end) {
    const wall = reader.readBytes(bytes, start, end);
    return Number.isNaN(wall) ? wall : (toUtc(wall) ?? Number.NaN);
  },
});

function withMissing(reader: FormatReader, missingWords: readonly string[]): CellReader {
  const isMissing = missingTest(missingWords);
  // A person's word such as 1900-01-01 is a time to the bytes.
  const timesOfWords = missingWords
    .map((word) => reader.read(word.trim()))
    .filter((time) => time !== undefined);
  return {
    read(text) {
      const trimmed = text.trim();
      return isMissing(trimmed) ? Number.NaN : reader.read(trimmed);
    },
    readBytes:
      timesOfWords.length === 0
        ? reader.readBytes
        : (bytes, start, end) => {
            const time = reader.readBytes(bytes, start, end);
            return timesOfWords.includes(time) ? Number.NaN : time;
          },
  };
}
