import type { Dialect } from '@shared/domain/dataset/form';
import { backslash, carriageReturn, newLine, space } from './bytes';
import { maxRecordBytes } from './limits';
import { behindLineEnd, endOfLine, isBlank, lineEndLength } from './line-bytes';
import type { RecordSpan } from './record-span';
import type { RecordFault, ScanOptions, TakePlain, VisitSpan } from './scan-options';

/** What a byte means; 0: it is part of a cell. */
const delimits = 1;
const endsLine = 2;
const isQuote = 3;
const isBackslash = 4;

/** Bytes behind the filled part of a buffer that `scan` writes its marks to. */
export const scanMargin = 2;

/**
 * Splits a table in UTF-8 into records of cells (RFC 4180, with any of LF, CRLF and CR as line end).
 * Blank lines are passed over, unless they are kept. A quote inside an unquoted cell is a letter. A
 * record that is broken ends with its first line, so that one stray quote never swallows the rest of
 * the file; one of more than `maxRecordBytes` is none.
 */
export class RecordScanner {
  readonly #span: RecordSpan;
  readonly #visit: VisitSpan;
  readonly #takePlain: TakePlain | undefined;
  readonly #rowsAreLines: boolean;
  readonly #skipSpaces: boolean;
  readonly #spaceDelimited: boolean;
  readonly #keepsBlankLines: boolean;
  /** -1 where nothing is quoted. */
  readonly #quote: number;
  /** Meaning of each byte outside quotes, and inside them. */
  readonly #outside = new Uint8Array(256);
  readonly #inside = new Uint8Array(256);
  #line = 1;
  #skipLines: number;
  /** The rest of a line that was too long is passed over. */
  #skipRest = false;
  /** Start and line of blank lines behind which no record came yet; -1: none. */
  #blankStart = -1;
  #blankLine = 0;
  /** Line ends inside the quotes of the record at hand. */
  #innerLines = 0;
  /** What follows the last quoted cell does not end it. */
  #goesOn = false;

  constructor(dialect: Dialect, options: ScanOptions, visit: VisitSpan) {
    const { delimiter, quote, skipInitialSpace } = dialect;
    this.#visit = visit;
    this.#takePlain = options.takePlain;
    this.#rowsAreLines = options.rowsAreLines;
    this.#skipLines = options.skipLines;
    this.#keepsBlankLines = options.keepsBlankLines ?? false;
    this.#skipSpaces = skipInitialSpace;
    this.#spaceDelimited = skipInitialSpace && delimiter === ' ';
    this.#quote = quote === '' ? -1 : quote.charCodeAt(0);
    for (const kinds of [this.#outside, this.#inside]) {
      kinds[newLine] = endsLine;
      kinds[carriageReturn] = endsLine;
    }
    this.#outside[delimiter.charCodeAt(0)] = delimits;
    if (quote !== '') this.#inside[this.#quote] = isQuote;
    if (dialect.escape === 'backslash') this.#inside[backslash] = isBackslash;
    const { capacity } = options;
    this.#span = {
      line: 1,
      start: 0,
      end: 0,
      cellCount: 0,
      starts: new Int32Array(capacity),
      ends: new Int32Array(capacity),
      escaped: new Uint8Array(capacity),
      quote,
      escape: dialect.escape,
    };
  }

  /**
   * Visits the records that end in the first `length` bytes of `buffer`, which has `scanMargin` more.
   * With `final`, the last record may lack its line end. Returns how many bytes are done with: the
   * others must come again, with what follows them, at the start of the next buffer.
   */
  scan(buffer: Buffer, length: number, final: boolean): number {
    // A line end and a quote stop every loop below, so that none has to look for the buffer's end.
    buffer[length] = newLine;
    buffer[length + 1] = this.#quote < 0 ? newLine : this.#quote;
    const takePlain = this.#takePlain;
    let start = 0;
    while (start < length) {
      if (takePlain !== undefined && !this.#skipRest && this.#skipLines === 0) {
        const behind = takePlain(buffer, start, length, this.#line);
        if (behind > 0) {
          this.#line++;
          start = behind;
          continue;
        }
      }
      const next =
        this.#skipRest || (this.#skipLines > 0 && !this.#rowsAreLines)
          ? this.#passLine(buffer, start, length, final)
          : this.#scanRecord(buffer, start, length, final);
      if (next < 0) break;
      start = next;
    }
    return this.#blankStart < 0 ? start : this.#leaveBlankLines(start, length);
  }

  /** Blank lines come again with the record behind them; where none comes, they are none. */
  #leaveBlankLines(start: number, length: number): number {
    const blankStart = this.#blankStart;
    this.#blankStart = -1;
    // More than a record may have is not kept for later.
    if (length - blankStart > maxRecordBytes) return start;
    this.#line = this.#blankLine;
    return blankStart;
  }

  /** Returns the start of the next line; what there is of a longer one is done with. */
  #passLine(buffer: Buffer, start: number, length: number, final: boolean): number {
    const end = endOfLine(buffer, start);
    if (end >= length) return length;
    const next = behindLineEnd(buffer, end, length, final);
    if (next < 0) return end > start ? end : -1;
    this.#line++;
    if (this.#skipRest) this.#skipRest = false;
    else this.#skipLines--;
    return next;
  }

  /** Returns the start of the next record, or -1 where this one has not ended. */
  #scanRecord(buffer: Buffer, start: number, length: number, final: boolean): number {
    const { starts, ends, escaped } = this.#span;
    const outside = this.#outside;
    const quote = this.#quote;
    const skipSpaces = this.#skipSpaces;
    const capacity = starts.length;
    this.#innerLines = 0;
    let index = start;
    let cell = 0;
    for (;;) {
      if (skipSpaces) while (buffer[index] === space) index++;
      if (buffer[index] === quote) {
        const from = index + 1;
        index = this.#scanQuoted(buffer, from, length, cell);
        if (index < 0 && !final && length - start <= maxRecordBytes) return -1;
        if (index < 0 || this.#goesOn) return this.#endAtLine(buffer, start, length, final);
      } else {
        const from = index;
        while (outside[buffer[index] as number] === 0) index++;
        if (cell < capacity) {
          starts[cell] = from;
          ends[cell] = index;
          escaped[cell] = 0;
        }
      }
      cell++;
      if (outside[buffer[index] as number] !== delimits) break;
      index++;
    }
    if (index - start > maxRecordBytes) return this.#endAtLine(buffer, start, length, final);
    if (index >= length && !final) return -1;
    const next = behindLineEnd(buffer, index, length, final);
    if (next >= 0) this.#end(buffer, start, index, cell);
    return next;
  }

  /**
   * Returns the index behind the closing quote and the spaces that follow it, -1 where the buffer
   * has none.
   */
  #scanQuoted(buffer: Buffer, from: number, length: number, cell: number): number {
    const inside = this.#inside;
    const doubled = inside[backslash] === 0;
    let hasEscapes = 0;
    let index = from;
    for (;;) {
      while (inside[buffer[index] as number] === 0) index++;
      if (index >= length) return -1;
      const kind = inside[buffer[index] as number];
      const behind = buffer[index + 1];
      if (kind === endsLine) {
        index += lineEndLength(buffer, index);
        this.#innerLines++;
      } else if (kind === isBackslash) {
        const escapes = behind === this.#quote || behind === backslash;
        if (escapes) hasEscapes = 1;
        index += escapes ? 2 : 1;
      } else if (doubled && behind === this.#quote && index + 1 < length) {
        hasEscapes = 1;
        index += 2;
      } else {
        break;
      }
    }
    const { starts, ends, escaped } = this.#span;
    if (cell < starts.length) {
      starts[cell] = from;
      ends[cell] = index;
      escaped[cell] = hasEscapes;
    }
    index++;
    if (this.#outside[space] === 0) while (buffer[index] === space) index++;
    this.#goesOn = this.#outside[buffer[index] as number] === 0;
    return index;
  }

  /** Ends a record that is none with its first line. */
  #endAtLine(buffer: Buffer, start: number, length: number, final: boolean): number {
    const end = endOfLine(buffer, start);
    this.#innerLines = 0;
    if (end - start > maxRecordBytes) {
      this.#visitSpan(buffer, start, start + maxRecordBytes, 0, 'too-long');
      this.#skipRest = true;
      return end;
    }
    if (end >= length && !final) return -1;
    const next = behindLineEnd(buffer, end, length, final);
    if (next >= 0) {
      this.#visitSpan(buffer, start, end, 0, 'broken');
      this.#line++;
    }
    return next;
  }

  #end(buffer: Buffer, start: number, end: number, cells: number): void {
    if (this.#skipLines > 0) {
      this.#skipLines--;
    } else if (this.#keepsBlankLines && isBlank(buffer, start, end)) {
      if (this.#blankStart < 0) {
        this.#blankStart = start;
        this.#blankLine = this.#line;
      }
    } else if (end > start) {
      // Spaces at the end of a line set nothing apart.
      const trailing = this.#spaceDelimited && cells > 1 && this.#span.starts[cells - 1] === end;
      this.#visitSpan(buffer, start, end, trailing ? cells - 1 : cells, 'none');
    }
    this.#line += this.#rowsAreLines ? 1 : 1 + this.#innerLines;
  }

  #visitSpan(buffer: Buffer, start: number, end: number, cells: number, fault: RecordFault): void {
    if (this.#blankStart >= 0) this.#visitBlankLines(buffer, start);
    this.#visitCells(buffer, start, end, cells, fault);
  }

  /** Blank lines from the first to the record behind them. */
  #visitBlankLines(buffer: Buffer, until: number): void {
    const { starts, ends, escaped } = this.#span;
    const [start = 0, end = 0, hasEscapes = 0] = [starts[0], ends[0], escaped[0]];
    const line = this.#line;
    this.#line = this.#blankLine;
    for (let index = this.#blankStart; index < until; this.#line++) {
      starts[0] = index;
      ends[0] = index;
      escaped[0] = 0;
      this.#visitCells(buffer, index, index, 1, 'none');
      const lineEnd = endOfLine(buffer, index);
      index = lineEnd + lineEndLength(buffer, lineEnd);
    }
    this.#blankStart = -1;
    this.#line = line;
    starts[0] = start;
    ends[0] = end;
    escaped[0] = hasEscapes;
  }

  #visitCells(buffer: Buffer, start: number, end: number, cells: number, fault: RecordFault): void {
    const span = this.#span;
    span.line = this.#line;
    span.start = start;
    span.end = end;
    span.cellCount = cells;
    this.#visit(buffer, span, fault);
  }
}
