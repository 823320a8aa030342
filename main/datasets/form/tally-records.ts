import type { Problem } from '@shared/domain/dataset/inspection';
import { type Note, note } from '@shared/domain/dataset/note';
import type { SampleRow } from './form-inspection';
import { sampleRecords } from './limits';
import type { RecordRepair, RecordVisitor } from './record-judge';
import { cellTexts, type RecordSpan } from './record-span';

/** What became of a kind of records: how many, and which was the first. */
interface Occurrence {
  reason: Note;
  line: number;
  count: number;
}

/** What files have beside their records, and no fault of them. */
const expected = new Set(['form.footer', 'form.repeated-header']);

/** Counts records and what is wrong with them, and keeps the first ones. */
export class RecordTally implements RecordVisitor {
  recordCount = 0;
  rejectedCount = 0;
  readonly sample: SampleRow[] = [];
  readonly #rejects = new Map<string, Occurrence>();
  readonly #repairs = new Map<RecordRepair, { line: number; count: number }>();

  record(buffer: Buffer, span: Readonly<RecordSpan>): void {
    this.recordCount++;
    if (this.sample.length < sampleRecords) {
      this.sample.push({ line: span.line, cells: cellTexts(buffer, span) });
    }
  }

  reject(line: number, reason: Note): void {
    this.rejectedCount++;
    const seen = this.#rejects.get(reason.code);
    if (seen === undefined) this.#rejects.set(reason.code, { reason, line, count: 1 });
    else seen.count++;
  }

  repaired(line: number, repair: RecordRepair): void {
    const seen = this.#repairs.get(repair);
    if (seen === undefined) this.#repairs.set(repair, { line, count: 1 });
    else seen.count++;
  }

  /** The first record that was rejected; null where none was. */
  get firstReject(): { line: number; reason: Note } | null {
    const [first] = [...this.#rejects.values()].sort((a, b) => a.line - b.line);
    return first ?? null;
  }

  /** One a reason. */
  problems(): Problem[] {
    return [...this.#rejects.values()].map(({ reason, line, count }) => ({
      severity: expected.has(reason.code) ? 'warning' : 'error',
      note: reason,
      line,
      column: null,
      count,
    }));
  }

  repairs(): Note[] {
    return [...this.#repairs].map(([repair, params]) => note(`form.records-${repair}`, params));
  }
}
