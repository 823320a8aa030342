import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { withProject } from '../../helpers/temporary-project';

const anything = z.unknown();

test.each([
  ["SELECT * FROM read_text('/etc/passwd')"],
  ["SELECT * FROM read_csv('/etc/passwd')"],
  ["SELECT * FROM glob('/etc/*')"],
  ["SELECT * FROM read_csv('STAGING/../../etc/passwd')"],
  ["COPY (SELECT 1) TO '/tmp/gatecast-escaped.csv'"],
  ["ATTACH '/tmp/gatecast-escaped.db'"],
  ['INSTALL httpfs'],
  ["LOAD '/tmp/extension.duckdb_extension'"],
  ["SELECT * FROM read_csv('http://localhost:1/x.csv')"],
])('SQL cannot leave the project: %s', async (sql) => {
  await withProject(async (project) => {
    const statement = sql.replace('STAGING', project.stagingFolder);
    await expect(project.database.rows(anything, statement)).rejects.toThrow(
      /Permission Error|disabled by configuration|cannot be loaded|httpfs/i,
    );
  });
});

test.each([
  ['SET enable_external_access = true'],
  ["SET allowed_directories = ['/']"],
  ['SET lock_configuration = false'],
  ['RESET lock_configuration'],
  ['SET autoinstall_known_extensions = true'],
])('the configuration cannot be changed: %s', async (sql) => {
  await withProject(async (project) => {
    await expect(project.database.rows(anything, sql)).rejects.toThrow(/locked/);
  });
});

test('the staging folder can be read', async () => {
  await withProject(async (project) => {
    const path = join(project.stagingFolder, 'a.csv');
    await writeFile(path, 'a,b\n1,2\n');
    expect(await project.database.rows(anything, `SELECT a, b FROM read_csv('${path}')`)).toEqual([
      { a: 1, b: 2 },
    ]);
  });
});
