import { type AppError, appError } from '@shared/domain/app-error';
import type { Reject } from '@shared/domain/dataset/dataset';
import { type Note, note } from '@shared/domain/dataset/note';
import { fail, type Result, succeed } from '@shared/domain/result';
import { carriageReturn } from '../form/bytes';
import type { RecordSpan, RecordVisitor } from '../form/read-records';
import type { Observations } from '../observations';
import { createLayout } from './create-layout';
import { observationsOf } from './observed-times';
import type { TableLayout } from './table-layout';
import type { TableReading } from './table-reading';

/** What was read of a table. */
export interface ReadTable {
  observations: Observations;
  /** Rows that the form let pass, those that did not fit included. */
  recordCount: number;
  notes: Note[];
}

/** Lines that close a table or name its columns again are no rows of it. */
const noRows: ReadonlySet<string> = new Set(['form.footer', 'form.repeated-header']);

/** Whether what was rejected so would have been a row. */
const isRow = ({ code }: Note): boolean => !noRows.has(code);

/** The lines of rows that were lost before their cells were read. */
export const lostRowLines = (rejects: readonly Pick<Reject, 'line' | 'reason'>[]): number[] =>
  rejects
    .filter(({ reason }) => reason.code.startsWith('form.') && isRow(reason))
    .map(({ line }) => line);

/** Reads the records of a table under a reading; what does not fit goes to `reject`. */
export class TableReader implements RecordVisitor {
  readonly #table: TableReading;
  readonly #layout: TableLayout;
  readonly #reject: (reject: Reject) => void;
  readonly #counted: boolean;
  #row = 0;
  #recordCount = 0;
  #blankCount = 0;

  private constructor(table: TableReading, layout: TableLayout, reject: (reject: Reject) => void) {
    this.#table = table;
    this.#layout = layout;
    this.#reject = reject;
    const { kind, time } = table.reading.layout;
    this.#counted = kind !== 'rows' && time.kind === 'none';
  }

  /** Errors: csv-column-unknown, choices-invalid, csv-time-unreadable. */
  static create(
    table: TableReading,
    reject: (reject: Reject) => void,
  ): Result<TableReader, AppError> {
    const layout = createLayout(table);
    return layout.ok ? succeed(new TableReader(table, layout.value, reject)) : layout;
  }

  /** Whether `takePlain` may be asked. */
  get takesPlain(): boolean {
    return this.#layout.addPlain !== null;
  }

  takePlain(buffer: Buffer, start: number, length: number, line: number): number {
    const end = this.#layout.addPlain?.(buffer, start, length, line, this.#row) ?? 0;
    if (end === 0) return 0;
    this.#recordCount++;
    this.#row++;
    return end + (buffer[end] === carriageReturn ? 2 : 1);
  }

  record(buffer: Buffer, span: Readonly<RecordSpan>): void {
    this.#recordCount++;
    // Spreadsheets write such rows behind a table. Where rows are counted one is a step.
    if (!this.#counted && isBlank(span)) {
      this.#blankCount++;
      return;
    }
    const reason = this.#layout.add(buffer, span, this.#row++);
    if (reason === null) return;
    this.#reject({ line: span.line, reason, text: buffer.toString('utf8', span.start, span.end) });
  }

  reject(line: number, reason: Note, text: string): void {
    if (isRow(reason)) this.passRow();
    this.#reject({ line, reason, text });
  }

  /** A row is lost: where rows are counted, the next one is a step later. */
  passRow(): void {
    this.#row++;
  }

  /** Errors: csv-time-unreadable where most rows have no time that can be read. */
  finish(): Result<ReadTable, AppError> {
    const series = this.#layout.finish();
    const unreadable = this.#layout.unreadableTimes();
    const rowCount = this.#recordCount - this.#blankCount;
    if (unreadable !== null && unreadable.count * 2 > rowCount) {
      const { line, text, format } = unreadable;
      const { file } = this.#table;
      return fail(appError('csv-time-unreadable', { file, line, value: text, format }));
    }
    const observations = observationsOf(series, this.#table);
    if (!observations.ok) return observations;
    const notes =
      this.#blankCount === 0 ? [] : [note('reading.blank-rows', { count: this.#blankCount })];
    return succeed({
      observations: observations.value,
      recordCount: this.#recordCount,
      notes,
    });
  }
}

function isBlank({ cellCount, starts, ends }: Readonly<RecordSpan>): boolean {
  for (let index = 0; index < cellCount; index++) if (starts[index] !== ends[index]) return false;
  return true;
}
