import { type Note, note } from '@shared/domain/dataset/note';
import { cellText, type RecordSpan } from '../form/record-span';

/** A column with more values than this names no series. */
const seriesLimit = 10_000;

/** Numbers the series of a long table in the order in which they appear. */
export class SeriesKeys {
  readonly #columns: readonly { name: string; index: number }[];
  readonly #known = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly names: string[] = [];

  /** @param columns positions in a record of the cells that say which series a row belongs to. */
  constructor(columns: readonly { name: string; index: number }[]) {
    this.#columns = columns;
  }

  /** Number of the row's series, or why it has none. */
  find(buffer: Buffer, span: Readonly<RecordSpan>): number | Note {
    const cells = this.#columns.map(({ index }) => cellText(buffer, span, index).trim());
    if (cells.every((cell) => cell === '')) {
      const column = this.#columns.map(({ name }) => name).join(', ');
      return note('reading.no-series', { column });
    }
    const name = cells.join(' / ');
    let owner = this.#known.get(name);
    if (owner === undefined) {
      if (this.names.length === seriesLimit) {
        return note('reading.too-many-series', { series: name, allowed: seriesLimit });
      }
      owner = this.names.length;
      this.#known.set(name, owner);
      this.names.push(name);
      this.#counts.push(0);
    }
    return owner;
  }

  /** How many rows were asked for before this one. */
  count(owner: number): number {
    const count = this.#counts[owner] ?? 0;
    this.#counts[owner] = count + 1;
    return count;
  }
}
