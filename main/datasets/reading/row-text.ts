/** Records of a table as they stand in its text, UTF-8, what lies between them included. */
export interface RowText {
  /** Records from 0. */
  firstRecord: number;
  recordCount: number;
  /** Line of the first of them in the file. */
  firstLine: number;
  text: Uint8Array;
}

/**
 * Collects the text of records that are read one after the other, one block for each buffer that
 * they lie in.
 */
export class RowTextCollector {
  readonly #take: (block: RowText) => void;
  #buffer: Buffer | null = null;
  #start = 0;
  #end = 0;
  #firstRecord = 0;
  #recordCount = 0;
  #firstLine = 0;

  constructor(take: (block: RowText) => void) {
    this.#take = take;
  }

  add(buffer: Buffer, start: number, end: number, line: number): void {
    this.#end = end;
    this.#recordCount++;
    if (this.#buffer !== null) return;
    this.#buffer = buffer;
    this.#start = start;
    this.#firstLine = line;
  }

  /** To be called before the buffer at hand is filled anew, and at the end. */
  flush(): void {
    if (this.#buffer === null) return;
    this.#take({
      firstRecord: this.#firstRecord,
      recordCount: this.#recordCount,
      firstLine: this.#firstLine,
      text: new Uint8Array(this.#buffer.subarray(this.#start, this.#end)),
    });
    this.#buffer = null;
    this.#firstRecord += this.#recordCount;
    this.#recordCount = 0;
  }
}
