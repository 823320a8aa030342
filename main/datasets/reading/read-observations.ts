import type { AppError } from '@shared/domain/app-error';
import type { Reject } from '@shared/domain/dataset/dataset';
import { type Result, succeed } from '@shared/domain/result';
import type { RecordPlan } from '../form/form-inspection';
import { type RecordVisitor, readRecords } from '../form/read-records';
import type { SourceFile } from '../form/source-file';
import { type RowText, RowTextCollector } from './row-text';
import { type ReadTable, TableReader } from './table-reader';
import type { TableReading } from './table-reading';

export interface ReadRequest {
  source: SourceFile;
  plan: RecordPlan;
  table: TableReading;
}

/** Takes what is kept of a file, in its order, while it is read. */
export interface ReadSink {
  /** null: rows are not kept. */
  rows: ((block: RowText) => void) | null;
  reject(reject: Reject): void;
}

export interface ReadFile extends ReadTable {
  /** Text of the header, where it stands in the table again. */
  repeatedHeader: string | null;
}

export interface ReadWatch {
  signal?: AbortSignal | undefined;
  /** Reading goes on when the promise is settled, so that a slower taker can keep up. */
  onProgress?: ((doneBytes: number) => Promise<void> | void) | undefined;
}

/**
 * Reads a file's series under a reading. Rows that do not fit are rejected with a reason.
 * Errors: those of `readRecords`, csv-column-unknown, choices-invalid, csv-time-unreadable where
 * most rows have no time.
 */
export async function readObservations(
  { source, plan, table }: ReadRequest,
  sink: ReadSink,
  watch: ReadWatch = {},
): Promise<Result<ReadFile, AppError>> {
  const created = TableReader.create(table, (reject) => sink.reject(reject));
  if (!created.ok) return created;
  const reader = created.value;
  const text = sink.rows === null ? null : new RowTextCollector(sink.rows);
  let repeatedHeader: string | null = null;
  const visitor: RecordVisitor = {
    record(buffer, span) {
      text?.add(buffer, span.start, span.end, span.line);
      reader.record(buffer, span);
    },
    reject(line, reason, rejected) {
      if (reason.code === 'form.repeated-header') repeatedHeader = rejected;
      reader.reject(line, reason, rejected);
    },
  };
  if (reader.takesPlain) {
    visitor.takePlain = (buffer, start, length, line) => {
      const behind = reader.takePlain(buffer, start, length, line);
      if (behind > 0) text?.add(buffer, start, behind, line);
      return behind;
    };
  }
  const read = await readRecords(source, plan, visitor, {
    signal: watch.signal,
    onProgress(doneBytes) {
      // The buffer is filled anew behind this call.
      text?.flush();
      return watch.onProgress?.(doneBytes);
    },
  });
  if (!read.ok) return read;
  const finished = reader.finish();
  return finished.ok ? succeed({ ...finished.value, repeatedHeader }) : finished;
}
