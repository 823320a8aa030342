import type { DuckDBConnection } from '@duckdb/node-api';
import type { z } from 'zod';
import { appendRows, execute, toNumberColumns, toPlain } from './duckdb-values';
import type { ProjectDatabase, SqlValue } from './project';

/** Called between COMMIT and the acknowledgement, with the number of this commit. */
export type NoteCommit = (commit: number) => Promise<void>;

/** One connection, one statement or transaction at a time, in the order of the calls. */
export class DuckDbDatabase implements ProjectDatabase {
  readonly #connection: DuckDBConnection;
  readonly #noteCommit: NoteCommit;
  #commits: number;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** @param commits how many commits the file has already. */
  constructor(connection: DuckDBConnection, commits: number, noteCommit: NoteCommit) {
    this.#connection = connection;
    this.#commits = commits;
    this.#noteCommit = noteCommit;
  }

  run(sql: string, parameters: readonly SqlValue[] = []): Promise<void> {
    return this.transaction((database) => database.run(sql, parameters));
  }

  append(table: string, rows: readonly (readonly SqlValue[])[]): Promise<void> {
    return this.transaction((database) => database.append(table, rows));
  }

  rows<T>(schema: z.ZodType<T>, sql: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
    return this.#enqueue(() => readRows(this.#connection, schema, sql, parameters));
  }

  numbers(sql: string, parameters: readonly SqlValue[] = []): Promise<Float64Array[]> {
    return this.#enqueue(() => readNumbers(this.#connection, sql, parameters));
  }

  transaction<T>(work: (database: ProjectDatabase) => Promise<T>): Promise<T> {
    return this.#enqueue(async () => {
      const inner = new TransactionDatabase(this.#connection);
      await this.#connection.run('BEGIN TRANSACTION');
      try {
        const value = await work(inner);
        const commit = this.#commits + 1;
        await execute(this.#connection, 'UPDATE meta SET commits = $1', [commit]);
        await this.#connection.run('COMMIT');
        this.#commits = commit;
        await this.#noteCommit(commit);
        return value;
      } catch (error) {
        // A failed COMMIT has rolled back already: there is nothing left to undo then.
        await this.#connection.run('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        inner.end();
      }
    });
  }

  /** Waits for what is queued; whatever is asked afterwards fails. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('The project is closed.'));
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/** What `work` sees: no queue, since its transaction has the connection to itself. */
class TransactionDatabase implements ProjectDatabase {
  readonly #connection: DuckDBConnection;
  #ended = false;

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  async run(sql: string, parameters: readonly SqlValue[] = []): Promise<void> {
    this.#assertOpen();
    await execute(this.#connection, sql, parameters);
  }

  async append(table: string, rows: readonly (readonly SqlValue[])[]): Promise<void> {
    this.#assertOpen();
    await appendRows(this.#connection, table, rows);
  }

  async rows<T>(
    schema: z.ZodType<T>,
    sql: string,
    parameters: readonly SqlValue[] = [],
  ): Promise<T[]> {
    this.#assertOpen();
    return readRows(this.#connection, schema, sql, parameters);
  }

  async numbers(sql: string, parameters: readonly SqlValue[] = []): Promise<Float64Array[]> {
    this.#assertOpen();
    return readNumbers(this.#connection, sql, parameters);
  }

  /** Joins the transaction that is open. */
  transaction<T>(work: (database: ProjectDatabase) => Promise<T>): Promise<T> {
    this.#assertOpen();
    return work(this);
  }

  end(): void {
    this.#ended = true;
  }

  #assertOpen(): void {
    if (this.#ended) throw new Error('The transaction has ended.');
  }
}

/** The database of a transaction that was begun on `connection`: for migrations. */
export const databaseIn = (connection: DuckDBConnection): ProjectDatabase =>
  new TransactionDatabase(connection);

async function readRows<T>(
  connection: DuckDBConnection,
  schema: z.ZodType<T>,
  sql: string,
  parameters: readonly SqlValue[],
): Promise<T[]> {
  const result = await execute(connection, sql, parameters);
  const rows = await result.getRowObjectsJS();
  return rows.map((row) => schema.parse(toPlain(row)));
}

async function readNumbers(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly SqlValue[],
): Promise<Float64Array[]> {
  return toNumberColumns(await execute(connection, sql, parameters));
}
