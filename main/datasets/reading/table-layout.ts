import type { Note } from '@shared/domain/dataset/note';
import type { RecordSpan } from '../form/record-span';
import type { ObservedSeries } from '../observations';

/** Takes the rows of a table and makes series of them: one for each layout. */
export interface TableLayout {
  /**
   * Takes the row, or says why it cannot be read and takes nothing of it.
   * @param row its number in the file from 0, rows that were rejected counted.
   */
  add(buffer: Buffer, span: Readonly<RecordSpan>, row: number): Note | null;
  /**
   * Takes the record at `start` where it is plain (see `PlainRecords`): the index of its line end, 0
   * where it is not. null where no record of the table can be.
   */
  addPlain:
    | ((buffer: Buffer, start: number, length: number, line: number, row: number) => number)
    | null;
  /** Rows whose time could not be read, and the first of them; null where there is none. */
  unreadableTimes(): UnreadableTimes | null;
  finish(): ObservedSeries[];
}

export interface UnreadableTimes {
  count: number;
  line: number;
  text: string;
  format: string;
}
