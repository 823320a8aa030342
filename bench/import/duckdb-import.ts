import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** What DuckDB is told of the table: all that there is to know of it. */
const options = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
  columns = {'time': 'TIMESTAMP', 'load': 'DOUBLE', 'price': 'DOUBLE'}`;

/** Milliseconds in which DuckDB reads the table into a new database file. */
export async function timeDuckDb(folder: string, table: string): Promise<number> {
  const path = join(folder, 'duckdb.db');
  await removeDatabase(path);
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  const from = performance.now();
  await connection.run(`CREATE TABLE t AS SELECT * FROM read_csv('${table}', ${options})`);
  const ms = performance.now() - from;
  connection.closeSync();
  instance.closeSync();
  await removeDatabase(path);
  return ms;
}

async function removeDatabase(path: string): Promise<void> {
  for (const name of [path, `${path}.wal`]) await rm(name, { force: true });
}
