import type { DuckDBConnection } from '@duckdb/node-api';
import { sqlText } from './sql-text';

/**
 * Leaves DuckDB nothing to read or write but the project's own file and its staging folder, no
 * extension to fetch, and no setting to change. SQL is ours, but file names and cells are not.
 */
export async function lockDown(connection: DuckDBConnection, stagingFolder: string): Promise<void> {
  const statements = [
    'SET autoinstall_known_extensions = false',
    'SET autoload_known_extensions = false',
    "SET memory_limit = '1GB'",
    `SET temp_directory = ${sqlText(`${stagingFolder}/spill`)}`,
    `SET allowed_directories = [${sqlText(`${stagingFolder}/`)}]`,
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ];
  for (const statement of statements) await connection.run(statement);
}
