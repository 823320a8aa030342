import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ByteWriter } from './byte-writer';
import type { FileInspection } from './inspect';
import { formatCells, parseCells } from './parse-cells';
import { readUtf8 } from './read-utf8';
import { type RecordSpan, RecordSplitter } from './record-splitter';

/** A file laid out so that DuckDB cannot misread it: UTF-8, LF, each record behind its line number. */
export interface StagedFile {
  /** `line`, then the record's cells, in the file's own delimiter. */
  recordsPath: string;
  /** `line`, `reason`, `text`, comma separated, all quoted. */
  rejectsPath: string;
  recordCount: number;
  rejectCount: number;
  /** Some cell holds a line end, so the file must be read in one thread. */
  multiline: boolean;
  remove(): Promise<void>;
}

/**
 * Transcodes `inspection`'s file into `folder`, as a stream. Records with the wrong number of cells
 * or with broken quotes go to the rejects. @throws the system's error; nothing is left behind then.
 */
export async function stageFile(folder: string, inspection: FileInspection): Promise<StagedFile> {
  const name = randomUUID();
  const recordsPath = join(folder, `${name}.csv`);
  const rejectsPath = join(folder, `${name}.rejects.csv`);
  const remove = async () => {
    await rm(recordsPath, { force: true });
    await rm(rejectsPath, { force: true });
  };
  try {
    const counts = await writeStaged(inspection, recordsPath, rejectsPath);
    return { recordsPath, rejectsPath, ...counts, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function writeStaged(inspection: FileInspection, recordsPath: string, rejectsPath: string) {
  const { delimiter, columnCount, hasHeader } = inspection.dialect;
  const records = new ByteWriter();
  const rejects = new ByteWriter();
  let headerPending = hasHeader;
  const counts = { recordCount: 0, rejectCount: 0, multiline: false };

  const visit = (buffer: Buffer, span: Readonly<RecordSpan>) => {
    const reason = reasonToReject(span, columnCount);
    if (reason !== null) {
      counts.rejectCount++;
      const text = buffer.toString('utf8', span.start, span.end);
      rejects.appendText(`${formatCells([String(span.line), reason, text], ',')}\n`);
      return;
    }
    if (headerPending) {
      headerPending = false;
      return;
    }
    counts.recordCount++;
    counts.multiline ||= span.multiline;
    records.appendText(`${span.line}${delimiter}`);
    if (span.quotes === 'stray') {
      const cells = parseCells(buffer.toString('utf8', span.start, span.end), delimiter);
      records.appendText(formatCells(cells, delimiter));
    } else {
      records.append(buffer, span.start, span.end);
    }
    records.appendText('\n');
  };

  const recordsFile = await open(recordsPath, 'wx', 0o600);
  try {
    const rejectsFile = await open(rejectsPath, 'wx', 0o600);
    try {
      const splitter = new RecordSplitter(delimiter, visit);
      for await (const chunk of readUtf8(inspection.textFile)) {
        splitter.push(chunk);
        await flush(records, recordsFile);
        await flush(rejects, rejectsFile);
      }
      splitter.end();
      await flush(records, recordsFile);
      await flush(rejects, rejectsFile);
    } finally {
      await rejectsFile.close();
    }
  } finally {
    await recordsFile.close();
  }
  return counts;
}

function reasonToReject(span: Readonly<RecordSpan>, columnCount: number): string | null {
  if (span.quotes === 'broken') return 'a quoted cell does not end';
  if (span.fieldCount === columnCount) return null;
  return `${span.fieldCount} cells instead of ${columnCount}`;
}

async function flush(writer: ByteWriter, file: FileHandle): Promise<void> {
  const bytes = writer.take();
  if (bytes.length > 0) await file.writeFile(bytes);
}
