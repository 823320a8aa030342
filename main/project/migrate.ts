import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { databaseIn } from './duckdb-database';
import { execute, toPlain } from './duckdb-values';
import { migrations } from './migrations';
import type { Migration } from './migrations/migration';

const metaSchema = z.object({
  application: z.literal('gatecast'),
  schema_version: z.number().int().nonnegative(),
  commits: z.number().int().nonnegative(),
});

/** What the file says about itself. */
export type ProjectMeta = z.output<typeof metaSchema>;

export const newestVersion = migrations.length;

/** Empty as yet: `migrate` fills it. */
export async function createMeta(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    'CREATE TABLE meta (application VARCHAR, schema_version INTEGER, commits BIGINT)',
  );
  await connection.run("INSERT INTO meta VALUES ('gatecast', 0, 0)");
}

/** null where the database is not ours. */
export async function readMeta(connection: DuckDBConnection): Promise<ProjectMeta | null> {
  const tables = await connection.runAndReadAll(
    "SELECT 1 FROM duckdb_tables() WHERE table_name = 'meta' AND database_name = current_database()",
  );
  if (tables.currentRowCount === 0) return null;
  const result = await connection.run('SELECT * FROM meta');
  const parsed = metaSchema.safeParse(toPlain((await result.getRowObjectsJS())[0]));
  return parsed.success ? parsed.data : null;
}

/**
 * Brings the schema from `version` to the newest, all steps or none.
 * @throws DuckDB's error; the file is then as it was.
 */
export async function migrate(
  connection: DuckDBConnection,
  version: number,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  const pending = steps.filter((step) => step.version > version);
  if (pending.length === 0) return;
  await connection.run('BEGIN TRANSACTION');
  try {
    for (const step of pending) {
      for (const statement of step.statements) await connection.run(statement);
      await step.carryOver?.(databaseIn(connection));
      await execute(connection, 'UPDATE meta SET schema_version = $1', [step.version]);
    }
    await connection.run('COMMIT');
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
