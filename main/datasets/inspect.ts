import { basename } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import type { Inspection } from '@shared/domain/dataset';
import { fail, type Result, succeed } from '@shared/domain/result';
import { detectEncoding, readError, type TextFile } from './detect-encoding';
import { isRowNumber } from './inspect-columns';
import { brokenLine, type Dialect, inspectDialect } from './inspect-dialect';
import { readUtf8 } from './read-utf8';
import { RecordSplitter } from './record-splitter';

/** What is known of a file before its import. */
export interface FileInspection {
  textFile: TextFile;
  dialect: Dialect;
  /** For the page, which knows the file by its token. */
  summary: Omit<Inspection, 'file'>;
}

const sampleBytes = 1024 * 1024;
const shownRecords = 20;
const quotedLength = 120;

/**
 * Encoding, dialect, columns and a guess of what to forecast, each decided from the first thousand
 * records; the encoding and the number of records from the whole file. DuckDB's sniffer is not
 * asked: one ragged row makes it see a single column.
 * Errors: file-missing, file-not-a-file, file-empty, file-unreadable, file-binary, csv-no-rows,
 * csv-quote-open, csv-no-time-column, csv-no-number-column.
 */
export async function inspectFile(path: string): Promise<Result<FileInspection, AppError>> {
  const file = basename(path);
  const textFile = await detectEncoding(path);
  if (!textFile.ok) return textFile;
  try {
    const sample = await readSample(textFile.value);
    const dialect = inspectDialect(sample);
    if (dialect === null) return fail(appError('file-empty', { file }));
    const guess = guessColumns(file, dialect);
    if (!guess.ok) {
      const line =
        guess.error.code === 'csv-no-rows' ? brokenLine(sample, dialect.delimiter) : null;
      return line === null ? guess : fail(appError('csv-quote-open', { file, line }));
    }
    const records = await countRecords(textFile.value, dialect.delimiter);
    const { delimiter, decimalMark, hasHeader, columns } = dialect;
    return succeed({
      textFile: textFile.value,
      dialect,
      summary: {
        fileName: file,
        sizeBytes: textFile.value.sizeBytes,
        encoding: textFile.value.encoding,
        delimiter,
        decimalMark,
        hasHeader,
        recordCount: records - (hasHeader ? 1 : 0),
        columns,
        sample: dialect.records.slice(0, shownRecords).map((record) => record.cells),
        guess: guess.value,
      },
    });
  } catch (error) {
    return fail(readError(file, error));
  }
}

function guessColumns(file: string, dialect: Dialect): Result<Inspection['guess'], AppError> {
  const { columns, records, decimalMark } = dialect;
  const first = records[0];
  if (first === undefined) return fail(appError('csv-no-rows', { file, line: dialect.firstLine }));
  const evidence = {
    file,
    columns: columns.map((column) => column.name).join(', '),
    line: first.line,
    value: first.cells.join(dialect.delimiter).slice(0, quotedLength),
  };
  const times = columns.filter((column) => column.type === 'time');
  const time = times.reduce((a, b) => (a !== undefined && a.share >= b.share ? a : b), times[0]);
  if (time === undefined) return fail(appError('csv-no-time-column', evidence));
  const numbers = columns.filter((column) => column.type === 'number');
  const values = numbers.filter((column) => {
    const index = columns.indexOf(column);
    return !isRowNumber(
      column.name,
      records.map((record) => record.cells[index] as string),
      decimalMark,
    );
  });
  if (values.length === 0) return fail(appError('csv-no-number-column', evidence));
  return succeed({
    timeColumn: time.name,
    valueColumns: values.map((column) => column.name),
  });
}

async function readSample(file: TextFile): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of readUtf8(file)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= sampleBytes) break;
  }
  const text = Buffer.concat(chunks).toString('utf8');
  // A record that the sample cuts in two would look ragged.
  return size >= sampleBytes ? text.slice(0, text.search(/[\r\n][^\r\n]*$/)) : text;
}

async function countRecords(file: TextFile, delimiter: string): Promise<number> {
  let count = 0;
  const splitter = new RecordSplitter(delimiter, () => {
    count++;
  });
  for await (const chunk of readUtf8(file)) splitter.push(chunk);
  splitter.end();
  return count;
}
