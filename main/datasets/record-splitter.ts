const quote = 0x22;
const newLine = 0x0a;
const carriageReturn = 0x0d;

/** No honest cell is longer: a quote that is still open after so much was never meant as one. */
const maxRecordBytes = 1024 * 1024;

/** One record of a table in UTF-8, as a span of a buffer. The object is reused: copy what you keep. */
export interface RecordSpan {
  start: number;
  /** Exclusive; the line end is not part of the record. */
  end: number;
  /** Line that it starts in, 1 for the first. */
  line: number;
  fieldCount: number;
  /**
   * 'quoted' has well-formed quoted cells, 'stray' has quotes inside unquoted cells, 'broken' has a
   * quoted cell that does not end, or goes on after its quote.
   */
  quotes: 'none' | 'quoted' | 'stray' | 'broken';
  /** A quoted cell holds a line end. */
  multiline: boolean;
}

export type VisitRecord = (buffer: Buffer, record: Readonly<RecordSpan>) => void;

/**
 * Splits a table into records (RFC 4180, with any of LF, CRLF and CR as line end). Blank lines are
 * passed over. A broken record ends with its first line, so that one stray quote never swallows
 * the rest of the file.
 */
export class RecordSplitter {
  readonly #delimiter: number;
  readonly #visit: VisitRecord;
  readonly #span: RecordSpan = {
    start: 0,
    end: 0,
    line: 1,
    fieldCount: 1,
    quotes: 'none',
    multiline: false,
  };
  #carry: Buffer = Buffer.alloc(0);
  #line = 1;
  #lineEnds = 0;

  constructor(delimiter: string, visit: VisitRecord) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#visit = visit;
  }

  push(chunk: Buffer): void {
    this.#split(this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]), false);
  }

  /** The last record may lack its line end. */
  end(): void {
    this.#split(this.#carry, true);
  }

  #split(buffer: Buffer, final: boolean): void {
    let start = 0;
    while (start < buffer.length) {
      let next = this.#scan(buffer, start, final);
      if (next < 0 && (final || buffer.length - start > maxRecordBytes)) {
        next = this.#endAtFirstLine(buffer, start);
      }
      if (next < 0) break;
      if (this.#span.quotes === 'broken' && this.#span.multiline) {
        next = this.#endAtFirstLine(buffer, start);
      }
      this.#span.line = this.#line;
      if (this.#span.end > start) this.#visit(buffer, this.#span);
      this.#line += this.#lineEnds;
      start = next;
    }
    this.#carry = buffer.subarray(start);
  }

  /** Fills the span. Returns the start of the next record, or -1 where this one has not ended. */
  #scan(buffer: Buffer, start: number, final: boolean): number {
    const span = this.#span;
    Object.assign(span, { start, fieldCount: 1, quotes: 'none', multiline: false });
    this.#lineEnds = 0;
    let index = start;
    let fieldStart = true;
    while (index < buffer.length) {
      const byte = buffer[index] as number;
      if (byte === this.#delimiter) {
        span.fieldCount++;
        fieldStart = true;
        index++;
      } else if (byte === newLine || byte === carriageReturn) {
        return this.#endRecord(buffer, index, final);
      } else if (byte === quote) {
        if (fieldStart) {
          index = this.#skipQuoted(buffer, index + 1, final);
          if (index < 0) return -1;
        } else {
          if (span.quotes !== 'broken') span.quotes = 'stray';
          index++;
        }
        fieldStart = false;
      } else {
        fieldStart = false;
        index++;
      }
    }
    if (!final) return -1;
    span.end = buffer.length;
    return buffer.length;
  }

  #endRecord(buffer: Buffer, index: number, final: boolean): number {
    // Whether a line feed belongs to this line end is told by the next chunk.
    if (buffer[index] === carriageReturn && index + 1 === buffer.length && !final) return -1;
    this.#span.end = index;
    this.#lineEnds++;
    return index + lineEndLength(buffer, index);
  }

  /** From after the opening quote to after the closing one; -1 where it does not come. */
  #skipQuoted(buffer: Buffer, from: number, final: boolean): number {
    const span = this.#span;
    let index = from;
    for (;;) {
      const close = buffer.indexOf(quote, index);
      if (close < 0) return -1;
      this.#countLineEnds(buffer, index, close);
      if (close + 1 === buffer.length && !final) return -1;
      index = close + 1;
      if (buffer[index] === quote) {
        index++;
        continue;
      }
      const after = buffer[index];
      const ended =
        index >= buffer.length ||
        after === this.#delimiter ||
        after === newLine ||
        after === carriageReturn;
      if (!ended) span.quotes = 'broken';
      else if (span.quotes === 'none') span.quotes = 'quoted';
      return index;
    }
  }

  #countLineEnds(buffer: Buffer, from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const byte = buffer[index];
      if (byte !== newLine && byte !== carriageReturn) continue;
      this.#span.multiline = true;
      this.#lineEnds++;
      index += lineEndLength(buffer, index) - 1;
    }
  }

  #endAtFirstLine(buffer: Buffer, start: number): number {
    let end = start;
    while (end < buffer.length && buffer[end] !== newLine && buffer[end] !== carriageReturn) end++;
    Object.assign(this.#span, { start, end, quotes: 'broken', multiline: false });
    this.#lineEnds = end < buffer.length ? 1 : 0;
    return end + (end < buffer.length ? lineEndLength(buffer, end) : 0);
  }
}

const lineEndLength = (buffer: Buffer, index: number): number =>
  buffer[index] === carriageReturn && buffer[index + 1] === newLine ? 2 : 1;
