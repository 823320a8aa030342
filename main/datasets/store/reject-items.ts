import type { Note } from '@shared/domain/dataset/note';
import { noteSchema } from '@shared/domain/dataset/note';
import { z } from 'zod';
import type { VolumeItem } from './volumes';

/** A reject as stored: without text where the row is among the data set's rows. */
export interface StoredReject {
  line: number;
  reason: Note;
  text: string | null;
}

const storedRejectsSchema = z.array(
  z.object({ line: z.number(), reason: noteSchema, text: z.string().nullable() }),
);

/** A page of them is read in no time. */
const rejectsPerItem = 500;
const charactersPerItem = 1_000_000;

/** Collects rejects into items of volumes. */
export class RejectCollector {
  readonly #take: (item: VolumeItem) => void;
  #pending: StoredReject[] = [];
  #characters = 0;
  #position = 0;

  constructor(take: (item: VolumeItem) => void) {
    this.#take = take;
  }

  /** How many were added. */
  get count(): number {
    return this.#position + this.#pending.length;
  }

  add(reject: StoredReject): void {
    this.#pending.push(reject);
    this.#characters += reject.text?.length ?? 0;
    if (this.#pending.length >= rejectsPerItem || this.#characters >= charactersPerItem) {
      this.flush();
    }
  }

  flush(): void {
    const count = this.#pending.length;
    if (count === 0) return;
    const bytes = new TextEncoder().encode(JSON.stringify(this.#pending));
    this.#take({
      kind: 'rejects',
      series: null,
      position: this.#position,
      count,
      line: null,
      bytes,
    });
    this.#position += count;
    this.#pending = [];
    this.#characters = 0;
  }
}

export const rejectsIn = ({ bytes }: VolumeItem): StoredReject[] =>
  storedRejectsSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
