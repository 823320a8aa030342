import type { NumberFormat } from '@shared/domain/dataset/cell-format';
import type { Dialect } from '@shared/domain/dataset/form';
import type { CellReader } from '../cells/cell-reader';
import { readNumberAhead } from '../cells/number-ahead';
import { carriageReturn, newLine } from '../form/bytes';
import { maxRecordBytes } from '../form/limits';

/** What a column is read as, where it is not the one of its values. */
const passed = -1;
const isTime = -2;

export interface PlainColumns {
  columnCount: number;
  /** null: rows are counted. */
  time: { index: number; reader: CellReader } | null;
  /** Positions in a record. */
  values: readonly number[];
  /** Where the numbers of a record go. */
  numbers: Float64Array;
}

/**
 * Reads records of a wide table in one pass over their bytes: unquoted cells, numbers of plain
 * digits, times that are read from bytes, a cell for each column. It takes only what would be read
 * the same by `RecordScanner` and the readers of the cells, and leaves all else to them.
 */
export class PlainRecords {
  readonly #roles: Int32Array;
  readonly #numbers: Float64Array;
  readonly #readTime: CellReader['readBytes'];
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #decimal: number;
  /** Of the time before: the next one most likely has it too. */
  #timeLength = 0;
  /** Of the record that was read last; NaN where rows are counted. */
  time = Number.NaN;

  constructor({ delimiter, quote }: Dialect, decimalMark: string, columns: PlainColumns) {
    const { columnCount, time, values } = columns;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quote = quote === '' ? -1 : quote.charCodeAt(0);
    this.#decimal = decimalMark.charCodeAt(0);
    this.#readTime = time?.reader.readBytes ?? (() => Number.NaN);
    this.#roles = new Int32Array(columnCount).fill(passed);
    values.forEach((index, at) => {
      this.#roles[index] = at;
    });
    if (time !== null) this.#roles[time.index] = isTime;
    this.#numbers = columns.numbers;
  }

  /**
   * Reads the record at `start` into `time` and `numbers`. The buffer has a line end at `length`.
   * @returns the index of its line end; 0 where it is not plain.
   */
  read(buffer: Buffer, start: number, length: number): number {
    const roles = this.#roles;
    const delimiter = this.#delimiter;
    const last = roles.length - 1;
    let index = start;
    for (let column = 0; ; column++) {
      const role = roles[column] as number;
      if (role >= 0) index = readNumberAhead(buffer, index, this.#decimal, this.#numbers, role);
      else if (role === isTime) index = this.#readTimeAhead(buffer, index);
      else index = this.#pass(buffer, index);
      if (index < 0) return 0;
      if (column === last) break;
      if (buffer[index] !== delimiter) return 0;
      index++;
    }
    const byte = buffer[index];
    const isEnd = byte === newLine || (byte === carriageReturn && buffer[index + 1] === newLine);
    // A blank line is no record; whether a line feed follows at the end is not known yet.
    return isEnd && index > start && index + 1 < length && index - start <= maxRecordBytes
      ? index
      : 0;
  }

  #readTimeAhead(buffer: Buffer, start: number): number {
    let end = start + this.#timeLength;
    if (buffer[end] !== this.#delimiter || end === start) {
      end = this.#pass(buffer, start);
      if (end < 0) return -1;
      this.#timeLength = end - start;
    }
    const time = this.#readTime(buffer, start, end);
    if (Number.isNaN(time)) return -1;
    this.time = time;
    return end;
  }

  /** The end of an unquoted cell; -1 where it is quoted. */
  #pass(buffer: Buffer, start: number): number {
    let index = start;
    let byte = buffer[index];
    if (byte === this.#quote) return -1;
    while (byte !== this.#delimiter && byte !== newLine && byte !== carriageReturn) {
      byte = buffer[++index];
    }
    return index;
  }
}

/** Whether a plain record of a table always reads the same as in `PlainRecords`. */
export function canReadPlain(
  dialect: Dialect,
  { decimalMark }: Pick<NumberFormat, 'decimalMark'>,
  timeFormat: string | null,
): boolean {
  const { delimiter, skipInitialSpace } = dialect;
  return (
    !skipInitialSpace &&
    delimiter.charCodeAt(0) < 0x80 &&
    !/[\d+-]/.test(delimiter) &&
    delimiter !== decimalMark &&
    timeFormat?.includes(delimiter) !== true
  );
}
