import type { ColumnInspection, Inspection } from '@shared/domain/dataset';
import { inspectColumn } from './inspect-columns';
import type { DecimalMark } from './number-format';
import { parseCells } from './parse-cells';
import { RecordSplitter } from './record-splitter';

type Delimiter = Inspection['delimiter'];

export interface Dialect {
  delimiter: Delimiter;
  decimalMark: DecimalMark;
  hasHeader: boolean;
  /** Cells that a record must have. */
  columnCount: number;
  /** The first record with that many cells; the header, where there is one. */
  firstLine: number;
  columns: ColumnInspection[];
  /** Records of the sample that have the right number of cells, without the header. */
  records: SampleRecord[];
}

interface SampleRecord {
  line: number;
  cells: string[];
}

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
const decimalMarks: readonly DecimalMark[] = ['.', ','];
const sampleRecords = 1000;
const scoredRecords = 200;
/** A comma can hardly be delimiter and decimal mark in one file. */
const commaTwice = 0.85;

/** The reading of `sample` that gives its cells most meaning. null where it has no record. */
export function inspectDialect(sample: string): Dialect | null {
  let best: {
    score: number;
    records: SampleRecord[];
    delimiter: Delimiter;
    mark: DecimalMark;
  } | null = null;
  for (const delimiter of delimiters) {
    const records = splitSample(sample, delimiter);
    // Quoted cells are all broken under another delimiter than theirs.
    if (records.length === 0) continue;
    for (const mark of decimalMarks) {
      const penalty = delimiter === ',' && mark === ',' ? commaTwice : 1;
      const score = penalty * scoreOf(records.slice(0, scoredRecords), mark);
      if (best === null || score > best.score) best = { score, records, delimiter, mark };
    }
  }
  return best === null ? null : describe(best.records, best.delimiter, best.mark);
}

function scoreOf(records: readonly SampleRecord[], mark: DecimalMark): number {
  const columnCount = commonCount(records);
  const whole = records.filter((record) => record.cells.length === columnCount);
  const body = whole.length > 1 ? whole.slice(1) : whole;
  const header = whole[0]?.cells ?? [];
  let worth = 0;
  for (let index = 0; index < columnCount; index++) {
    worth += inspectColumn(header[index] ?? '', column(body, index), mark).worth;
  }
  return (whole.length / records.length) * (worth / columnCount);
}

function describe(
  sample: readonly SampleRecord[],
  delimiter: Delimiter,
  decimalMark: DecimalMark,
): Dialect {
  const columnCount = commonCount(sample);
  const whole = sample.filter((record) => record.cells.length === columnCount);
  const first = whole[0] as SampleRecord;
  const body = whole.length > 1 ? whole.slice(1) : whole;
  const judge = (names: readonly string[], records: readonly SampleRecord[]) =>
    names.map((name, index) => inspectColumn(name, column(records, index), decimalMark));

  const judged = judge(first.cells, body);
  const typed = judged.map(
    ({ inspection }) => inspection.type === 'time' || inspection.type === 'number',
  );
  const hasHeader =
    !typed.includes(true) ||
    judged.some(({ fits }, index) => typed[index] && !fits(first.cells[index] as string));
  const names = hasHeader ? uniqueNames(first.cells) : uniqueNames(first.cells.map(() => ''));
  const records = hasHeader ? whole.slice(1) : whole;
  return {
    delimiter,
    decimalMark,
    hasHeader,
    columnCount,
    firstLine: first.line,
    columns: judge(hasHeader ? first.cells : names, records).map(({ inspection }, index) => ({
      ...inspection,
      name: names[index] as string,
    })),
    records,
  };
}

const column = (records: readonly SampleRecord[], index: number): string[] =>
  records.map((record) => record.cells[index] as string);

/** The most frequent number of cells; of equally frequent ones the largest. */
function commonCount(records: readonly SampleRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0];
}

function splitSample(sample: string, delimiter: Delimiter): SampleRecord[] {
  const records: SampleRecord[] = [];
  const splitter = new RecordSplitter(delimiter, (buffer, { start, end, line, quotes }) => {
    if (records.length >= sampleRecords || quotes === 'broken') return;
    records.push({ line, cells: parseCells(buffer.toString('utf8', start, end), delimiter) });
  });
  splitter.push(Buffer.from(sample));
  splitter.end();
  return records;
}

/** Line of the first record whose quotes cannot be read; null where all can. */
export function brokenLine(sample: string, delimiter: Delimiter): number | null {
  let first: number | null = null;
  const splitter = new RecordSplitter(delimiter, (_, { line, quotes }) => {
    if (quotes === 'broken') first ??= line;
  });
  splitter.push(Buffer.from(sample));
  splitter.end();
  return first;
}

/** Names that can be told apart: «column 2» for none, «price (2)» for the second of a kind. */
function uniqueNames(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell.trim() || `column ${index + 1}`;
    let unique = name;
    for (let copy = 2; taken.has(unique); copy++) unique = `${name} (${copy})`;
    taken.add(unique);
    return unique;
  });
}
