import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMeta, migrate, newestVersion, readMeta } from '../../../main/project/migrate';
import { migrations } from '../../../main/project/migrations';
import { withConnection } from '../../../main/project/open-project';
import { withFolder } from '../../helpers/temporary-project';

test('versions count from 1 without a gap', () => {
  expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1));
});

test('an older file is brought up to date, step by step', async () => {
  await withFolder(async (folder) => {
    await withConnection(join(folder, 'x.gatecast'), {}, async (connection) => {
      await createMeta(connection);
      await migrate(connection, 0, migrations.slice(0, 1));
      expect(await readMeta(connection)).toMatchObject({ schema_version: 1 });
      await migrate(connection, 1);
      expect(await readMeta(connection)).toMatchObject({ schema_version: newestVersion });
    });
  });
});

test('a step that fails leaves the schema as it was', async () => {
  await withFolder(async (folder) => {
    await withConnection(join(folder, 'x.gatecast'), {}, async (connection) => {
      await createMeta(connection);
      const broken = [{ version: 1, statements: ['CREATE TABLE t (a INTEGER)', 'NO SQL'] }];
      await expect(migrate(connection, 0, broken)).rejects.toThrow('NO');
      expect(await readMeta(connection)).toMatchObject({ schema_version: 0 });
      await migrate(connection, 0);
    });
  });
});
