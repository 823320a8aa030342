import { readXml } from './read-xml';
import { tooLarge, unreadable, workbookLimits } from './workbook-refusal';
import { XmlText } from './xml-text';
import type { ZipParts } from './zip-parts';

const blockBytes = 1024 ** 2;

/**
 * The texts that cells of a workbook share, as UTF-8 in blocks: a string each would take several
 * times the memory where there are millions.
 */
export class SharedStrings {
  readonly #blocks: Buffer[] = [];
  /** Where each text starts: its block times `blockBytes` plus its place in it. */
  #starts = new Float64Array(1024);
  #lengths = new Uint32Array(1024);
  #count = 0;
  #used = blockBytes;

  /** @throws WorkbookRefusal. */
  static async read(zip: ZipParts, part: string, signal: AbortSignal): Promise<SharedStrings> {
    const strings = new SharedStrings();
    const text = new XmlText();
    await readXml(
      part,
      zip.read(part),
      {
        open: (name) => {
          if (name === 'si') text.start();
          text.open(name);
        },
        text: (piece) => text.add(piece),
        close: (name) => {
          text.close(name);
          if (name === 'si') strings.add(text.take());
        },
      },
      signal,
    );
    return strings;
  }

  get count(): number {
    return this.#count;
  }

  add(text: string): void {
    if (this.#count === workbookLimits.sharedStrings) {
      throw tooLarge(`${workbookLimits.sharedStrings} texts`);
    }
    // No character takes more than three bytes a UTF-16 unit.
    if (this.#used + 3 * text.length > blockBytes) {
      this.#blocks.push(Buffer.allocUnsafe(blockBytes));
      this.#used = 0;
    }
    const block = this.#blocks[this.#blocks.length - 1] as Buffer;
    const length = block.write(text, this.#used, 'utf8');
    if (this.#count === this.#starts.length) this.#grow();
    this.#starts[this.#count] = (this.#blocks.length - 1) * blockBytes + this.#used;
    this.#lengths[this.#count] = length;
    this.#used += length;
    this.#count++;
  }

  /** @throws WorkbookRefusal where there is none with that index. */
  get(index: number): string {
    const start = this.#starts[index];
    if (start === undefined || !(index < this.#count)) {
      throw unreadable(`a cell names the shared text ${index} of ${this.#count}`);
    }
    const block = this.#blocks[Math.floor(start / blockBytes)] as Buffer;
    const from = start % blockBytes;
    return block.toString('utf8', from, from + (this.#lengths[index] as number));
  }

  #grow(): void {
    const starts = new Float64Array(2 * this.#starts.length);
    starts.set(this.#starts);
    this.#starts = starts;
    const lengths = new Uint32Array(2 * this.#lengths.length);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
  }
}
