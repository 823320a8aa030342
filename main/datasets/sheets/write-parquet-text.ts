import { stat } from 'node:fs/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import { lockDown } from '../../project/lock-down';
import { sqlText } from '../../project/sql-text';

/** A column that repeats one value takes a few bytes in Parquet, but not as text. */
const maxTextBytes = 4 * 1024 ** 3;
const pollMs = 100;

const columnSchema = z.object({ column_name: z.string(), column_type: z.string() });

/**
 * Copies `source`, a Parquet file in `folder`, to `target` in it as CSV with every cell quoted.
 * @throws DuckDB's error, or an Error that says what is wrong with the file; also when aborted.
 */
export async function writeParquetText(request: {
  folder: string;
  source: string;
  target: string;
  signal: AbortSignal;
}): Promise<void> {
  const { folder, source, target, signal } = request;
  const instance = await DuckDBInstance.create(':memory:');
  try {
    const connection = await instance.connect();
    const interrupt = () => connection.interrupt();
    signal.addEventListener('abort', interrupt);
    const watch = watchSize(target, interrupt);
    try {
      await connection.run("SET TimeZone = 'UTC'");
      await lockDown(connection, folder);
      stopIfAborted(signal);
      const table = `read_parquet(${sqlText(source)}, hive_partitioning = false)`;
      const columns = await describe(connection, table);
      const cells = columns.map(cellSql).join(', ');
      await connection.run(
        `COPY (SELECT ${cells} FROM ${table}) TO ${sqlText(target)} (FORMAT csv, HEADER true, FORCE_QUOTE *)`,
      );
      stopIfAborted(signal);
    } catch (error) {
      if (watch.exceeded()) {
        throw new Error(`as text it takes more than ${maxTextBytes / 1024 ** 3} GB`);
      }
      throw error;
    } finally {
      watch.end();
      signal.removeEventListener('abort', interrupt);
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new Error('aborted');
}

async function describe(connection: DuckDBConnection, table: string) {
  const result = await connection.run(`DESCRIBE SELECT * FROM ${table}`);
  return z.array(columnSchema).parse(await result.getRowObjectsJS());
}

/** One cell as text. Older writers store text as bytes without saying so. */
function cellSql({ column_name: name, column_type: type }: z.output<typeof columnSchema>): string {
  const column = `"${name.replaceAll('"', '""')}"`;
  const decoded = type === 'BLOB' ? `TRY(decode(${column})), ` : '';
  return `COALESCE(${decoded}CAST(${column} AS VARCHAR), '') AS ${column}`;
}

function watchSize(path: string, onExceeded: () => void) {
  let exceeded = false;
  const timer = setInterval(() => {
    // Not there yet: nothing to measure.
    stat(path).then(
      ({ size }) => {
        if (size <= maxTextBytes) return;
        exceeded = true;
        onExceeded();
      },
      () => undefined,
    );
  }, pollMs);
  return { exceeded: () => exceeded, end: () => clearInterval(timer) };
}
