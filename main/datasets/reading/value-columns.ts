import { type Note, note } from '@shared/domain/dataset/note';
import type { RecordSpan } from '../form/record-span';
import { type CellColumn, readCellBytes, readCellText, shownCell } from './read-cell';

/** The numbers of one row at a time. */
export class ValueColumns {
  readonly #columns: readonly CellColumn[];
  /** Of the row that was read last. */
  readonly values: Float64Array;
  readonly names: readonly string[];

  constructor(columns: readonly CellColumn[]) {
    this.#columns = columns;
    this.names = columns.map(({ name }) => name);
    this.values = new Float64Array(columns.length);
  }

  /** Fills `values`, NaN where there is none. Returns why the row does not fit, or null. */
  read(buffer: Buffer, span: Readonly<RecordSpan>): Note | null {
    const columns = this.#columns;
    const values = this.values;
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] as CellColumn;
      let value = readCellBytes(buffer, span, column);
      if (Number.isNaN(value)) {
        const read = readCellText(buffer, span, column);
        if (read === undefined) {
          const text = shownCell(buffer, span, column.index);
          return note('reading.not-a-number', { text, column: column.name });
        }
        value = read;
      }
      values[at] = value;
    }
    return null;
  }
}
