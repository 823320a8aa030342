import { type Note, note } from '@shared/domain/dataset/note';
import { space } from './bytes';
import { endsWithSurplus, fitsColumns } from './column-fit';
import type { RecordPlan } from './form-inspection';
import { maxRecordBytes, shortenedLength } from './limits';
import { isBlank } from './line-bytes';
import { cellText, cellTexts, type RecordSpan } from './record-span';
import type { RecordFault, TakePlain } from './scan-options';
import { isAscii, isValidUtf8 } from './utf8';

/** `filled`: empty cells added at the end; `trimmed`: empty cells at the end left out. */
export type RecordRepair = 'filled' | 'trimmed';

/** Takes the records of a table in the file's order. */
export interface RecordVisitor {
  /**
   * A sound record in UTF-8, one cell a column. Buffer and span are used again: copy what you keep.
   */
  record(buffer: Buffer, span: Readonly<RecordSpan>): void;
  reject(line: number, reason: Note, text: string): void;
  /**
   * Takes a record by itself where it is sound and plain; see `TakePlain`. Not asked where records
   * have to be looked at for other reasons.
   */
  takePlain?: TakePlain;
  /** The next record was set right before it is handed on. */
  repaired?(line: number, repair: RecordRepair): void;
}

const replacement = Buffer.from('\ufffd');

/** Passes over the header, hands on records that fit the plan, and rejects the others. */
export class RecordJudge {
  readonly #plan: RecordPlan;
  readonly #visitor: RecordVisitor;
  readonly #isUtf8: boolean;
  readonly #footers: ReadonlySet<string> | null;
  readonly #delimiter: number;
  readonly #columnCount: number;
  #headerRows: number;
  #header: Buffer | null = null;
  /** A record was there: blank lines right behind a header are nothing. */
  #isBehindFirst: boolean;
  #words: Int32Array | null = null;
  /** Some record of the buffer at hand may hold bytes that are no text. */
  #doubtful = false;

  constructor(plan: RecordPlan, visitor: RecordVisitor) {
    this.#plan = plan;
    this.#visitor = visitor;
    this.#isUtf8 = plan.form.encoding === 'utf-8';
    this.#footers = plan.footers.length === 0 ? null : new Set(plan.footers);
    this.#delimiter = plan.form.dialect.delimiter.charCodeAt(0);
    this.#columnCount = plan.columnNames.length;
    this.#headerRows = plan.form.headerRows;
    this.#isBehindFirst = plan.form.headerRows === 0;
  }

  /** Whether the next record may be taken without being judged, if it has a cell for each column. */
  get trusts(): boolean {
    return (
      this.#headerRows === 0 &&
      !this.#doubtful &&
      this.#footers === null &&
      !this.#plan.repairs.dropLastCell
    );
  }

  /** Looks once at a buffer, whose records follow. */
  startChunk(buffer: Buffer, length: number): void {
    if (this.#isUtf8) {
      if (this.#words?.buffer !== buffer.buffer) {
        this.#words = new Int32Array(buffer.buffer, buffer.byteOffset, buffer.length >> 2);
      }
      this.#doubtful = !isAscii(buffer, this.#words, length);
    } else {
      const at = buffer.indexOf(replacement);
      this.#doubtful = at >= 0 && at < length;
    }
  }

  visit(buffer: Buffer, span: RecordSpan, fault: RecordFault): void {
    if (span.cellCount === 1 && !this.#isKept(buffer, span)) return;
    if (this.#headerRows > 0) {
      this.#headerRows--;
      if (this.#plan.form.headerRows === 1) {
        this.#header = Buffer.from(buffer.subarray(span.start, span.end));
      }
      return;
    }
    this.#isBehindFirst = true;
    if (fault !== 'none') {
      this.#reject(buffer, span, fault === 'broken' ? note('form.broken-quote') : tooLong);
      return;
    }
    if (this.#doubtful && !this.#isText(buffer, span)) {
      this.#reject(buffer, span, note('form.undecodable', { encoding: this.#plan.form.encoding }));
      return;
    }
    if (this.#footers?.has(cellText(buffer, span, 0).trim())) {
      this.#reject(buffer, span, note('form.footer'));
      return;
    }
    if (span.cellCount !== this.#plan.cellCount && !this.#setRight(buffer, span)) return;
    if (this.#header !== null && this.#repeatsHeader(buffer, span)) {
      this.#reject(buffer, span, note('form.repeated-header'));
      return;
    }
    if (this.#plan.repairs.dropLastCell && !this.#dropLastCell(buffer, span)) return;
    this.#visitor.record(buffer, span);
  }

  /** Blank lines between the records of one column are values that are missing. */
  #isKept(buffer: Buffer, { start, end }: RecordSpan): boolean {
    const keeps = this.#plan.keepsBlankLines && this.#isBehindFirst;
    return keeps || !isBlank(buffer, start, end);
  }

  #isText(buffer: Buffer, { start, end }: RecordSpan): boolean {
    if (this.#isUtf8) return isValidUtf8(buffer, start, end);
    const at = buffer.indexOf(replacement, start);
    return at < 0 || at >= end;
  }

  #repeatsHeader(buffer: Buffer, { start, end }: RecordSpan): boolean {
    const header = this.#header as Buffer;
    return (
      header.length === end - start && buffer.compare(header, 0, end - start, start, end) === 0
    );
  }

  /** Whether a record with too few or too many cells is one after all. */
  #setRight(buffer: Buffer, span: RecordSpan): boolean {
    const { cellCount, repairs } = this.#plan;
    const seen = span.cellCount;
    if (seen > cellCount) {
      if (!this.#isEmptyFrom(buffer, span, cellCount) || !this.#hasSurplus(buffer, span)) {
        this.#rejectCount(buffer, span, 'form.long-row');
        return false;
      }
      span.cellCount = cellCount;
      this.#visitor.repaired?.(span.line, 'trimmed');
      return true;
    }
    const lacksDropped = repairs.dropLastCell && seen === cellCount - 1;
    const isFilled = seen >= repairs.fewestCells && this.#fits(buffer, span);
    if (!lacksDropped && !isFilled) {
      this.#rejectCount(buffer, span, 'form.short-row');
      return false;
    }
    for (let index = seen; index < cellCount; index++) {
      span.starts[index] = span.end;
      span.ends[index] = span.end;
      span.escaped[index] = 0;
    }
    span.cellCount = cellCount;
    if (!lacksDropped) this.#visitor.repaired?.(span.line, 'filled');
    return true;
  }

  /** Nothing but delimiters and spaces from one cell to the end of the record. */
  #isEmptyFrom(buffer: Buffer, span: RecordSpan, cell: number): boolean {
    for (let index = span.starts[cell] as number; index < span.end; index++) {
      if (buffer[index] !== this.#delimiter && buffer[index] !== space) return false;
    }
    // An empty cell in quotes was meant as one.
    return buffer[(span.starts[cell] as number) - 1] === this.#delimiter;
  }

  #fits(buffer: Buffer, span: RecordSpan): boolean {
    return fitsColumns(cellTexts(buffer, span), this.#plan.columnKinds ?? []);
  }

  #hasSurplus(buffer: Buffer, span: RecordSpan): boolean {
    const cells = cellTexts(buffer, { ...span, cellCount: this.#plan.cellCount });
    return endsWithSurplus(cells, this.#columnCount, this.#plan.columnKinds ?? []);
  }

  #dropLastCell(buffer: Buffer, span: RecordSpan): boolean {
    const last = this.#columnCount;
    if ((span.starts[last] as number) < (span.ends[last] as number)) {
      this.#rejectCount(buffer, span, 'form.long-row');
      return false;
    }
    span.cellCount = last;
    return true;
  }

  #rejectCount(buffer: Buffer, span: RecordSpan, code: string): void {
    const params = { cells: span.cellCount, expected: this.#columnCount };
    this.#reject(buffer, span, note(code, params));
  }

  #reject(buffer: Buffer, { line, start, end }: RecordSpan, reason: Note): void {
    const shown = Math.min(end, start + maxRecordBytes);
    const text =
      reason === tooLong
        ? `${buffer.toString('utf8', start, start + shortenedLength).replace(/\ufffd+$/, '')}…`
        : buffer.toString('utf8', start, shown);
    this.#visitor.reject(line, reason, text);
  }
}

const tooLong = note('form.too-long-row', { allowed: '1 MiB' });
