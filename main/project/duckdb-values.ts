import type {
  DuckDBAppender,
  DuckDBConnection,
  DuckDBMaterializedResult,
  DuckDBType,
  DuckDBValue,
} from '@duckdb/node-api';
import { blobValue, DOUBLE, DuckDBTypeId } from '@duckdb/node-api';
import type { SqlValue } from './project';

/** Runs one statement with its parameters bound, never pasted into the text. */
export function execute(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly SqlValue[],
): Promise<DuckDBMaterializedResult> {
  if (parameters.length === 0) return connection.run(sql);
  const values: DuckDBValue[] = [];
  // Sparse on purpose: where no type stands, DuckDB takes the value's own.
  const types: DuckDBType[] = [];
  parameters.forEach((parameter, index) => {
    values.push(parameter instanceof Uint8Array ? blobValue(parameter) : parameter);
    // Left alone, 1e300 and -0 would be bound as integers.
    if (typeof parameter === 'number' && !isExactInteger(parameter)) types[index] = DOUBLE;
  });
  return connection.run(sql, values, types);
}

function isExactInteger(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

/** Rows through DuckDB's appender, which copies a BLOB half as often as a bound parameter. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    row.forEach((value, column) => {
      appendValue(appender, value, column);
    });
    appender.endRow();
  }
  appender.closeSync();
}

function appendValue(appender: DuckDBAppender, value: SqlValue, column: number): void {
  if (value === null) appender.appendNull();
  else if (value instanceof Uint8Array) appender.appendBlob(value);
  else if (typeof value === 'string') appender.appendVarchar(value);
  else if (typeof value === 'boolean') appender.appendBoolean(value);
  else if (appender.columnType(column).typeId === DuckDBTypeId.BIGINT) {
    appender.appendBigInt(BigInt(value));
  } else if (appender.columnType(column).typeId === DuckDBTypeId.INTEGER) {
    appender.appendInteger(Number(value));
  } else appender.appendDouble(Number(value));
}

/** BIGINT → number, BLOB → Uint8Array; lists and structs likewise, inside. */
export function toPlain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]));
  }
  return value;
}

/** Chunks of 2048 rows converted at a stretch: a few milliseconds, so that main stays responsive. */
const chunksAtOnce = 32;

/** Columns of numbers without a row object each; NULL becomes NaN. */
export async function toNumberColumns(result: DuckDBMaterializedResult): Promise<Float64Array[]> {
  const columns = Array.from(
    { length: result.columnCount },
    () => new Float64Array(result.rowCount),
  );
  let offset = 0;
  for (let index = 0; index < result.chunkCount; index++) {
    if (index % chunksAtOnce === chunksAtOnce - 1) await new Promise(setImmediate);
    const chunk = result.getChunk(index);
    const rowCount = chunk.rowCount;
    for (const [columnIndex, column] of columns.entries()) {
      const vector = chunk.getColumnVector(columnIndex);
      for (let row = 0; row < rowCount; row++) {
        const item = vector.getItem(row);
        column[offset + row] = item === null ? Number.NaN : Number(item);
      }
    }
    offset += rowCount;
  }
  return columns;
}
