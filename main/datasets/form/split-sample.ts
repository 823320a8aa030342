import type { Dialect } from '@shared/domain/dataset/form';
import { countLines } from './control-bytes';
import { columnLimit } from './limits';
import type { TextSample } from './read-sample';
import { RecordScanner } from './record-scanner';
import { cellText } from './record-span';
import type { RecordFault } from './scan-options';

/** One record of a sample under some dialect. */
export interface SampleRecord {
  /** Line that it starts in. */
  line: number;
  /** Blank lines stand above it. */
  gap: boolean;
  cells: string[];
  /** Of each cell: it stood in quotes. */
  quoted: boolean[];
  /** As many as `cells`, but for records beyond the limit of columns; 0 where it has a fault. */
  width: number;
  /** Cells up to the last that is not empty. */
  core: number;
  fault: RecordFault;
}

interface SplitOptions {
  skipLines: number;
  rowsAreLines: boolean;
  limit: number;
}

/** The records of a sample, at most `limit`. */
export function splitSample(
  { buffer, length, complete }: TextSample,
  dialect: Dialect,
  { skipLines, rowsAreLines, limit }: SplitOptions,
): SampleRecord[] {
  const records: SampleRecord[] = [];
  const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
  let nextLine = 1 + skipLines;
  const scanner = new RecordScanner(
    dialect,
    { capacity: columnLimit + 1, skipLines, rowsAreLines },
    (bytes, span, fault) => {
      if (records.length >= limit) return;
      const cells: string[] = [];
      const quoted: boolean[] = [];
      const kept = Math.min(span.cellCount, columnLimit + 1);
      let core = 0;
      for (let index = 0; index < kept; index++) {
        const cell = cellText(bytes, span, index);
        const start = span.starts[index] as number;
        cells.push(cell);
        quoted.push(start > span.start && bytes[start - 1] === quote);
        if (cell.trim() !== '' || quoted[index]) core = index + 1;
      }
      // A line of nothing but spaces is blank.
      if (kept === 1 && core === 0) return;
      records.push({
        line: span.line,
        gap: span.line > nextLine,
        cells,
        quoted,
        width: span.cellCount,
        core,
        fault,
      });
      nextLine =
        span.line +
        (rowsAreLines ? 1 : 1 + countLines(bytes.subarray(span.start), span.end - span.start));
    },
  );
  scanner.scan(buffer, length, complete);
  return records;
}
