import { formatRecord } from '../../datasets/form/format-record';
import { cellText, type RecordSpan } from '../../datasets/form/read-records';
import type { OutputFile } from './output-file';

const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Writes records as RFC 4180 has them, cells as they were read: bytes to bytes where it can. */
export class RecordWriter {
  readonly #output: OutputFile;

  constructor(output: OutputFile) {
    this.#output = output;
  }

  addTexts(cells: readonly string[]): void {
    this.#output.appendText(formatRecord(cells));
  }

  /** @param buffer UTF-8. */
  add(buffer: Buffer, span: Readonly<RecordSpan>): void {
    const { cellCount, starts, ends } = span;
    const output = this.#output;
    if (cellCount === 1 && starts[0] === ends[0]) {
      this.addTexts(['']);
      return;
    }
    for (let index = 0; index < cellCount; index++) {
      if (index > 0) output.appendByte(comma);
      const start = starts[index] as number;
      const end = ends[index] as number;
      if (span.escaped[index] === 1) this.#addQuoted(cellText(buffer, span, index));
      else if (isPlain(buffer, start, end)) output.append(buffer, start, end);
      else this.#addQuoted(buffer.toString('utf8', start, end));
    }
    output.appendByte(carriageReturn);
    output.appendByte(lineFeed);
  }

  #addQuoted(text: string): void {
    const cell = /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    this.#output.appendText(cell);
  }
}

function isPlain(buffer: Buffer, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const byte = buffer[index] as number;
    if (byte === quote || byte === comma || byte === lineFeed || byte === carriageReturn) {
      return false;
    }
  }
  return true;
}
