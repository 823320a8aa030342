import type { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { tooLarge, unreadable, workbookLimits } from './workbook-refusal';

/**
 * The parts of a workbook by name, unpacked as streams. What an entry declares is checked before it
 * is opened, and yauzl ends a stream that gives more than was declared: so the limits hold for what
 * is really unpacked. Archives inside the archive are never opened.
 */
export class ZipParts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #opened = new Set<Entry>();
  #openedBytes = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws WorkbookRefusal, or the system's error. */
  static async open(path: string): Promise<ZipParts> {
    const zip = await openPromise(path, { autoClose: false }).catch(refuseArchive);
    try {
      if (zip.entryCount > workbookLimits.entries) {
        throw tooLarge(`${workbookLimits.entries} entries`);
      }
      return new ZipParts(zip, await readEntries(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** @throws WorkbookRefusal, here or while it is read. */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined) throw unreadable(`its part ${name} is missing`);
    this.#admit(entry);
    const stream = await this.#zip.openReadStreamPromise(entry).catch(refuseArchive);
    yield* checkedBytes(stream, entry);
  }

  close(): void {
    this.#zip.close();
  }

  #admit(entry: Entry): void {
    if (entry.isEncrypted()) throw unreadable('it is protected by a password');
    const { uncompressedSize, compressedSize } = entry;
    if (!this.#opened.has(entry)) {
      this.#opened.add(entry);
      this.#openedBytes += uncompressedSize;
    }
    const isDense =
      uncompressedSize > workbookLimits.ratioFromBytes &&
      uncompressedSize > compressedSize * workbookLimits.ratio;
    if (isDense) throw tooLarge(`${workbookLimits.ratio} times its size`);
    if (this.#openedBytes > workbookLimits.bytes) throw tooLarge(megabytes(workbookLimits.bytes));
  }
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MB`;

/** Some writers spell a part's name in another case than the relationship to it. */
const keyOf = (name: string): string => name.toLowerCase();

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const key = keyOf(entry.fileName);
      if (entries.has(key)) throw unreadable(`its part ${entry.fileName} stands in it twice`);
      entries.set(key, entry);
    }
  } catch (error) {
    refuseArchive(error);
  }
  return entries;
}

/** The same bytes; fails at the end where they are not those that were packed. */
async function* checkedBytes(stream: Readable, entry: Entry): AsyncGenerator<Uint8Array> {
  // Node 16, which only the development fallback runs on, has no crc32.
  const crc32: typeof zlib.crc32 | undefined = zlib.crc32;
  let sum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32?.(chunk, sum) ?? entry.crc32;
      yield chunk;
    }
  } catch (error) {
    refuseArchive(error);
  }
  if (sum !== entry.crc32) throw unreadable(`its part ${entry.fileName} is damaged`);
}

/** What yauzl and zlib say, as a refusal; what the system says goes on. */
function refuseArchive(error: unknown): never {
  const isOfArchive =
    error instanceof Error && (!('code' in error) || String(error.code).startsWith('Z_'));
  if (!isOfArchive || error.name === 'WorkbookRefusal') throw error;
  throw unreadable(`it is no whole ZIP archive (${error.message.replace(/\.$/, '')})`);
}
