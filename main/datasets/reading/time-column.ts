import type { RecordSpan } from '../form/record-span';
import type { RowTimes } from './row-times';
import type { UnreadableTimes } from './table-layout';

/** The times of a table's rows, with a count of those that cannot be read. */
export class TimeColumn {
  readonly #times: RowTimes;
  #unreadable: UnreadableTimes | null = null;

  constructor(times: RowTimes) {
    this.#times = times;
  }

  /** NaN where the row has none. */
  read(buffer: Buffer, span: Readonly<RecordSpan>, row: number): number {
    return this.#times.read(buffer, span, row);
  }

  /** Why a row has no time; counts it. */
  reject(buffer: Buffer, span: Readonly<RecordSpan>) {
    if (this.#unreadable === null) {
      const text = this.#times.text(buffer, span);
      const format = this.#times.format ?? '';
      this.#unreadable = { count: 1, line: span.line, text, format };
    } else this.#unreadable.count++;
    return this.#times.reason(buffer, span);
  }

  unreadable(): UnreadableTimes | null {
    return this.#unreadable;
  }
}
