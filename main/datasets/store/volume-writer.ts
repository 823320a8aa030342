import type { ProjectDatabase } from '../../project/project';
import { type VolumeItem, type VolumeOwner, writeVolume } from './volumes';

/** Of what one transaction writes. */
const volumeBytes = 16 * 1024 * 1024;

/**
 * Writes a long stream of items in several transactions, so that memory stays small and other work
 * on the project goes on between them. What is written belongs to nobody until its owner is.
 */
export class VolumeWriter {
  readonly #database: ProjectDatabase;
  readonly #owner: VolumeOwner;
  #items: VolumeItem[] = [];
  #size = 0;
  #writing: Promise<void> = Promise.resolve();
  #before: Promise<void> = Promise.resolve();

  constructor(database: ProjectDatabase, owner: VolumeOwner) {
    this.#database = database;
    this.#owner = owner;
  }

  /** Takes an item; it is written some time. */
  add(item: VolumeItem): void {
    this.#items.push(item);
    this.#size += item.bytes.length;
    if (this.#size < volumeBytes) return;
    const items = this.#items;
    this.#items = [];
    this.#size = 0;
    this.#before = this.#writing;
    this.#writing = this.#writing.then(() =>
      this.#database.transaction((database) => writeVolume(database, this.#owner, items)),
    );
    // Told by `settle`.
    this.#writing.catch(() => undefined);
  }

  /** Settles when more may be added: one volume is written while the next is filled. @throws. */
  ready(): Promise<void> {
    return this.#before;
  }

  /** Settles when all is written but the rest that `finish` writes. @throws. */
  settle(): Promise<void> {
    return this.#writing;
  }

  /** Writes the rest, in a transaction of the caller's. */
  async finish(database: ProjectDatabase): Promise<void> {
    if (this.#items.length > 0) await writeVolume(database, this.#owner, this.#items);
    this.#items = [];
  }
}
