import type { RecordSpan } from './record-span';

/**
 * `broken`: a quoted cell does not end, or goes on behind its quote; the span is its first line.
 * `too-long`: the span is the start of its line.
 */
export type RecordFault = 'none' | 'broken' | 'too-long';

export type VisitSpan = (buffer: Buffer, span: RecordSpan, fault: RecordFault) => void;

/**
 * Takes the record at `start`, which stands in `line`, where it is so plain that it need not be cut
 * into cells, and returns the index behind its line end; 0 where it is not, and nothing was taken.
 */
export type TakePlain = (buffer: Buffer, start: number, length: number, line: number) => number;

export interface ScanOptions {
  /** Cells that are kept of a record; more are only counted. */
  capacity: number;
  /** Lines before the first record. */
  skipLines: number;
  /** A record is one line, however many its cells have. */
  rowsAreLines: boolean;
  /** A blank line is a record of one empty cell; else it is passed over. */
  keepsBlankLines?: boolean | undefined;
  /** Asked before a record is scanned. */
  takePlain?: TakePlain | undefined;
}
