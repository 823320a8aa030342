import type { z } from 'zod';

export type SqlValue = string | number | bigint | boolean | null | Uint8Array;

/** The project file's database. Main is its only writer; each call is acknowledged when durable. */
export interface ProjectDatabase {
  /** One statement that changes something. */
  run(sql: string, parameters?: readonly SqlValue[]): Promise<void>;
  /**
   * Rows behind those of a table, without SQL: for large BLOBs, which are copied at once. Values are
   * in the order of the columns. Keep a call below some MB: it blocks this thread.
   */
  append(table: string, rows: readonly (readonly SqlValue[])[]): Promise<void>;
  /** Rows parsed with `schema`; BIGINT arrives as number, BLOB as Uint8Array. @throws ZodError. */
  rows<T>(schema: z.ZodType<T>, sql: string, parameters?: readonly SqlValue[]): Promise<T[]>;
  /** Columns of numbers, for long series: no object a row. NULL arrives as NaN. */
  numbers(sql: string, parameters?: readonly SqlValue[]): Promise<Float64Array[]>;
  /**
   * All statements of `work`, or none. Transactions queue: they never interleave. Inside, use only
   * the database that `work` is given: the outer one waits for this transaction to end.
   */
  transaction<T>(work: (database: ProjectDatabase) => Promise<T>): Promise<T>;
}

/** An open `*.gatecast` file. */
export interface Project {
  readonly path: string;
  readonly sample: boolean;
  /** The only folder that DuckDB may read from: imports are laid here first. */
  readonly stagingFolder: string;
  /** Acknowledged commits that are missing: above 0 only where the journal was cut or removed. */
  readonly lostCommits: number;
  readonly database: ProjectDatabase;
  close(): Promise<void>;
}
