import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createProject } from '../../../main/project/create-project';
import { newestVersion } from '../../../main/project/migrate';
import { openProject, withConnection } from '../../../main/project/open-project';
import { bundleScript, scriptEnvironment } from '../../helpers/bundle-script';
import { errorIn, valueIn, withFolder, withProject } from '../../helpers/temporary-project';

const anything = z.unknown();

describe('openProject', () => {
  test('reopens what was written', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'a b’s.gatecast');
      const created = valueIn(await createProject(path));
      await created.database.run("INSERT INTO volumes VALUES (1, 'x', NULL)");
      await created.close();
      // One file: no log, no journal, no draft remains.
      expect(await readdir(folder)).toEqual(['a b’s.gatecast']);
      const opened = valueIn(await openProject(path, { sample: true }));
      expect(opened.sample).toBe(true);
      expect(opened.lostCommits).toBe(0);
      expect(await opened.database.rows(anything, 'SELECT number FROM volumes')).toEqual([
        { number: 1 },
      ]);
      await opened.close();
    });
  });

  test('removes its staging folder when it closes', async () => {
    await withFolder(async (folder) => {
      const project = valueIn(await createProject(join(folder, 'a.gatecast')));
      expect((await stat(project.stagingFolder)).isDirectory()).toBe(true);
      await project.close();
      await project.close();
      await expect(stat(project.stagingFolder)).rejects.toThrow('ENOENT');
    });
  });

  test('a file that is not there', async () => {
    await withFolder(async (folder) => {
      const error = errorIn(await openProject(join(folder, 'gone.gatecast')));
      expect(error).toMatchObject({ code: 'file-missing', params: { file: 'gone.gatecast' } });
      expect(await readdir(folder)).toEqual([]);
    });
  });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['text', Buffer.from('Month,Passengers\n1949-01,112\n')],
    ['no blocks behind the word DUCK', Buffer.from(`        DUCK${'\0'.repeat(60)}`)],
  ])('not a database: %s', async (_, content) => {
    await withFolder(async (folder) => {
      const path = join(folder, 'x.gatecast');
      await writeFile(path, content);
      const error = errorIn(await openProject(path));
      expect(error).toMatchObject({ code: 'project-unreadable', params: { file: 'x.gatecast' } });
      expect(await readFile(path)).toEqual(content);
    });
  });

  test('a folder', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'x.gatecast');
      await mkdir(path);
      expect(errorIn(await openProject(path)).code).toBe('project-unreadable');
    });
  });

  test.each(['flipped', 'truncated'])('damaged: %s', async (damage) => {
    await withFolder(async (folder) => {
      const path = join(folder, 'x.gatecast');
      const project = valueIn(await createProject(path));
      await project.database.run(
        'INSERT INTO volumes SELECT i, md5(i::VARCHAR), NULL FROM range(50000) r(i)',
      );
      await project.close();
      const bytes = await readFile(path);
      const damaged =
        damage === 'truncated'
          ? bytes.subarray(0, 5000)
          : Buffer.from(bytes).fill(0x55, 12288, 13000);
      await writeFile(path, damaged);
      expect(errorIn(await openProject(path)).code).toBe('project-unreadable');
      expect((await readFile(path)).equals(damaged)).toBe(true);
    });
  });

  test('a DuckDB database of another program', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'x.gatecast');
      const instance = await DuckDBInstance.create(path);
      const connection = await instance.connect();
      await connection.run('CREATE TABLE meta (a INTEGER)');
      connection.closeSync();
      instance.closeSync();
      expect(errorIn(await openProject(path)).code).toBe('project-unreadable');
    });
  });

  test('written by a newer version', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'x.gatecast');
      await valueIn(await createProject(path)).close();
      await withConnection(path, {}, (connection) =>
        connection.run('UPDATE meta SET schema_version = 99'),
      );
      expect(errorIn(await openProject(path))).toMatchObject({
        code: 'project-newer',
        params: { file: 'x.gatecast', value: 99, allowed: newestVersion },
      });
    });
  });

  test('open in this process already, under another name too', async () => {
    await withProject(async (project, folder) => {
      const link = join(folder, 'link.gatecast');
      await symlink(project.path, link);
      expect(errorIn(await openProject(link)).code).toBe('project-in-use');
      expect(errorIn(await createProject(project.path)).code).toBe('project-in-use');
      await project.database.run("INSERT INTO volumes VALUES (1, 'x', NULL)");
    });
  });

  test('open in another process', async () => {
    await withFolder(async (folder) => {
      const script = join(folder, 'commit-loop.cjs');
      await bundleScript(fileURLToPath(new URL('./commit-loop.ts', import.meta.url)), script);
      const path = join(folder, 'x.gatecast');
      const child = spawn(process.execPath, [script, path], { env: scriptEnvironment });
      await once(child.stdout, 'data');
      expect(errorIn(await openProject(path)).code).toBe('project-in-use');
      expect(errorIn(await createProject(path)).code).toBe('project-in-use');
      child.kill('SIGKILL');
      await once(child, 'exit');
      await valueIn(await openProject(path)).close();
    });
  });

  test('a place that cannot be written', async () => {
    const error = errorIn(await createProject('/proc/nowhere/x.gatecast'));
    expect(error).toMatchObject({ code: 'project-write-failed', params: { file: 'x.gatecast' } });
  });

  test('createProject replaces a file, and the log that a killed process left beside it', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'x.gatecast');
      await writeFile(path, 'old');
      await writeFile(`${path}.wal`, 'old log');
      const project = valueIn(await createProject(path));
      expect(await project.database.rows(anything, 'SELECT * FROM datasets')).toEqual([]);
      await project.close();
    });
  });
});
