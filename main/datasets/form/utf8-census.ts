import { carriageReturn, newLine } from './bytes';
import { isAscii, sequenceLength } from './utf8';

/** How much text beyond ASCII is kept, to tell its encoding by. */
const keptBytes = 64 * 1024;

/**
 * Counts what a file's bytes are in UTF-8, and keeps the lines that have bytes beyond ASCII. Feed it
 * with `add`, then `end`.
 */
export class Utf8Census {
  /** Sound sequences of two bytes or more. */
  sequences = 0;
  /** Bytes beyond ASCII that belong to no such sequence. */
  invalid = 0;
  /** How often each byte occurs in chunks with bytes beyond ASCII. */
  readonly counts = new Uint32Array(256);
  readonly #kept: Buffer[] = [];
  #keptLength = 0;
  #words: Int32Array | null = null;
  /** Start of a sequence that a chunk cut off. */
  #cut: Buffer = Buffer.alloc(0);

  /** The first `length` bytes of `buffer`, which is looked at again each time. */
  add(buffer: Buffer, length: number): void {
    this.#words ??= new Int32Array(buffer.buffer, buffer.byteOffset, buffer.length >> 2);
    if (isAscii(buffer, this.#words, length)) {
      this.#giveUpCut();
      return;
    }
    this.#keepLines(buffer, length);
    const bytes =
      this.#cut.length === 0
        ? buffer.subarray(0, length)
        : Buffer.concat([this.#cut, buffer.subarray(0, length)]);
    const counts = this.counts;
    for (let index = this.#cut.length; index < bytes.length; index++) {
      const byte = bytes[index] as number;
      counts[byte] = (counts[byte] as number) + 1;
    }
    this.#cut = Buffer.alloc(0);
    let index = 0;
    while (index < bytes.length) {
      if ((bytes[index] as number) < 0x80) {
        index++;
        continue;
      }
      const sequence = sequenceLength(bytes, index, bytes.length);
      if (sequence < 0) {
        this.#cut = Buffer.from(bytes.subarray(index));
        return;
      }
      if (sequence === 0) this.invalid++;
      else this.sequences++;
      index += Math.max(1, sequence);
    }
  }

  end(): void {
    this.#giveUpCut();
  }

  /** Lines with bytes beyond ASCII, at most 64 KiB of them; each ends with LF. */
  get lines(): Buffer {
    return Buffer.concat(this.#kept);
  }

  #giveUpCut(): void {
    this.invalid += this.#cut.length;
    this.#cut = Buffer.alloc(0);
  }

  #keepLines(buffer: Buffer, length: number): void {
    let index = 0;
    while (this.#keptLength < keptBytes) {
      while (index < length && (buffer[index] as number) < 0x80) index++;
      if (index >= length) return;
      let start = index;
      while (start > 0 && !isLineEnd(buffer[start - 1]) && index - start < 500) start--;
      while (index < length && !isLineEnd(buffer[index]) && index - start < 2000) index++;
      const line = Buffer.concat([buffer.subarray(start, index), Buffer.from('\n')]);
      this.#kept.push(line);
      this.#keptLength += line.length;
    }
  }
}

const isLineEnd = (byte: number | undefined): boolean =>
  byte === newLine || byte === carriageReturn;
