import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inspectForm } from '../../../../main/datasets/form/inspect-form';
import { openSource } from '../../../../main/datasets/form/open-source';
import { readRecords } from '../../../../main/datasets/form/read-records';
import type { SourceFile } from '../../../../main/datasets/form/source-file';
import { errorIn, valueIn, withFolder } from '../../../helpers/temporary-project';
import { openContent } from './table-file';

const table = 'date,value\n2024-01-01,1\n2024-01-02,2\n';

const open = (path: string) => openSource(path, { stagingFolder: '/', sheet: null });

describe('openSource refuses', () => {
  test.each([
    ['a device', '/dev/zero'],
    ['a device that ends at once', '/dev/null'],
    ['a folder', '/'],
  ])('%s', async (_, path) => {
    expect(errorIn(await open(path)).code).toBe('file-not-a-file');
  });

  test('a pipe and a socket, without waiting for their other end', async () => {
    await withFolder(async (folder) => {
      const pipe = join(folder, 'pipe.csv');
      execFileSync('mkfifo', [pipe]);
      expect(errorIn(await open(pipe))).toEqual({
        code: 'file-not-a-file',
        params: { file: 'pipe.csv' },
      });
      const path = join(folder, 'socket.csv');
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(path, resolve));
      expect(errorIn(await open(path)).code).toBe('file-not-a-file');
      await new Promise((resolve) => server.close(resolve));
    });
  });

  test('a file that is gone, in a file instead of a folder, or a link to itself', async () => {
    await withFolder(async (folder) => {
      expect(errorIn(await open(join(folder, 'gone.csv'))).code).toBe('file-missing');
      await writeFile(join(folder, 'file'), table);
      expect(errorIn(await open(join(folder, 'file', 'in-it.csv'))).code).toBe('file-missing');
      await symlink('loop.csv', join(folder, 'loop.csv'));
      expect(errorIn(await open(join(folder, 'loop.csv')))).toMatchObject({
        code: 'file-unreadable',
        params: { file: 'loop.csv', reason: 'ELOOP' },
      });
    });
  });

  const bytes = (hex: string) => Buffer.from(hex, 'hex');
  test.each<[string, Buffer | string, string, object]>([
    ['no bytes', '', 'file-empty', {}],
    ['NUL', 'date,v\n2024-01-01,\0\n', 'file-binary', { byte: '0x00', position: 18, line: 2 }],
    ['a control byte', 'a\r\nb\r\n\x03', 'file-binary', { byte: '0x03', position: 6, line: 3 }],
    ['PDF', '%PDF-1.7\n', 'file-binary', { byte: '0x25', position: 0, line: 1 }],
    ['PNG', bytes('89504e470d0a1a0a00'), 'file-binary', { byte: '0x00', position: 8, line: 3 }],
    ['gzip', gzipSync(table), 'file-compressed', { format: 'gzip' }],
    ['xz', bytes('fd377a585a000000'), 'file-compressed', { format: 'xz' }],
    ['UTF-32', bytes('fffe000061000000'), 'file-encoding-unknown', { encoding: 'utf-32le' }],
    [
      'UTF-32, the other end first',
      bytes('0000feff'),
      'file-encoding-unknown',
      { encoding: 'utf-32be' },
    ],
    ['an archive', bytes('504b0506'.padEnd(44, '0')), 'workbook-unreadable', {}],
    ['an old workbook', bytes('d0cf11e0a1b11ae1'.padEnd(1024, '0')), 'workbook-unreadable', {}],
    ['what begins like Parquet', bytes('504152311500'), 'parquet-unreadable', {}],
  ])('%s', async (_, content, code, params) => {
    await withFolder(async (folder) => {
      const error = errorIn(await openContent(folder, content));
      expect(error.code).toBe(code);
      expect(error.params).toMatchObject({ file: 'table.csv', ...params });
    });
  });
});

test('a file is what its bytes are, whatever its name', async () => {
  await withFolder(async (folder) => {
    const source = valueIn(await openContent(folder, table, 'text.xlsx'));
    expect(source).toMatchObject({
      fileName: 'text.xlsx',
      sizeBytes: table.length,
      kind: 'text',
      sheets: [],
      sheet: null,
      textPath: source.path,
      rowsAreLines: false,
    });
    const named = valueIn(await openContent(folder, 'PAR1,PAR2\n1,2\n', 'names.parquet'));
    expect(named.kind).toBe('text');
    const compressed = valueIn(await openContent(folder, 'BZh,Preis\n1,2\n'));
    expect(compressed.kind).toBe('text');
  });
});

describe('a file that changes while it is read is refused:', () => {
  const changes: [string, string, (path: string) => Promise<void>][] = [
    ['it grew', 'file-changed', (path) => appendFile(path, '2024-01-03,3\n')],
    ['it shrank', 'file-changed', (path) => truncate(path, 5)],
    [
      'another took its place',
      'file-changed',
      async (path) => {
        await writeFile(`${path}.new`, table);
        await rename(`${path}.new`, path);
      },
    ],
    ['it vanished', 'file-missing', (path) => rm(path)],
    [
      'a folder took its place',
      'file-changed',
      async (path) => {
        await rm(path);
        await mkdir(path);
      },
    ],
  ];

  test('a pipe took its place', async () => {
    await withFolder(async (folder) => {
      const source = valueIn(await openContent(folder, table));
      const ready = await plan(source);
      // The new inode is another one where the old one is still in use.
      await rename(source.path, `${source.path}.old`);
      execFileSync('mkfifo', [source.path]);
      const visitor = { record: () => undefined, reject: () => undefined };
      expect(errorIn(await readRecords(source, ready, visitor)).code).toBe('file-changed');
    });
  });

  const plan = async (source: SourceFile) => valueIn(await inspectForm(source, {})).plan;

  test.each(changes)('%s before it is read again', async (_, code, change) => {
    await withFolder(async (folder) => {
      const source = valueIn(await openContent(folder, table));
      const ready = await plan(source);
      await change(source.path);
      const visitor = { record: () => undefined, reject: () => undefined };
      const error = errorIn(await readRecords(source, ready, visitor));
      expect(error).toMatchObject({ code, params: { file: 'table.csv' } });
      expect(errorIn(await inspectForm(source, {}))).toMatchObject({ code });
    });
  });

  test.each(changes.slice(0, 4))('%s between two chunks', async (_, code, change) => {
    await withFolder(async (folder) => {
      // Three chunks, so that there is a time between them.
      const long = table + '2024-01-02,2\n'.repeat(100_000);
      const source = valueIn(await openContent(folder, long));
      const ready = await plan(source);
      let changed: Promise<void> | null = null;
      const visitor = { record: () => undefined, reject: () => undefined };
      const reading = readRecords(source, ready, visitor, {
        onProgress: () => {
          changed ??= change(source.path);
        },
      });
      const error = errorIn(await reading);
      await changed;
      expect(error).toMatchObject({ code, params: { file: 'table.csv' } });
    });
  });

  test('it grows as fast as it is read', async () => {
    await withFolder(async (folder) => {
      const source = valueIn(await openContent(folder, table.repeat(60_000)));
      const ready = await plan(source);
      let chunks = 0;
      const writes: Promise<void>[] = [];
      const result = await readRecords(
        source,
        ready,
        { record: () => undefined, reject: () => undefined },
        {
          onProgress: (doneBytes) => {
            chunks++;
            expect(doneBytes).toBeLessThanOrEqual(source.sizeBytes);
            writes.push(appendFile(source.path, table.repeat(60_000)));
          },
        },
      );
      await Promise.all(writes);
      expect(errorIn(result).code).toBe('file-changed');
      expect(chunks).toBe(Math.ceil(source.sizeBytes / (512 * 1024)));
    });
  });
});

test('a reading that is cancelled ends between two chunks', async () => {
  await withFolder(async (folder) => {
    const source = valueIn(await openContent(folder, table.repeat(60_000)));
    const { plan } = valueIn(await inspectForm(source, {}));
    const controller = new AbortController();
    let chunks = 0;
    const run = {
      signal: controller.signal,
      onProgress: () => {
        chunks++;
        controller.abort();
      },
    };
    const visitor = { record: () => undefined, reject: () => undefined };
    expect(errorIn(await readRecords(source, plan, visitor, run))).toEqual({
      code: 'import-cancelled',
      params: { file: 'table.csv' },
    });
    expect(chunks).toBe(1);
    expect(errorIn(await inspectForm(source, {}, run)).code).toBe('import-cancelled');
  });
});
