import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { importFile } from '../../../main/datasets/import-csv';
import { inspectFile } from '../../../main/datasets/inspect';
import type { Project } from '../../../main/project/project';
import { errorIn, valueIn, withProject } from '../../helpers/temporary-project';

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures/csv', name);

/** Rows in all tables that an import writes. */
async function countRows(project: Project): Promise<number> {
  const tables = ['datasets', 'raw_rows', 'points', 'rejects'];
  const counts = await project.database.rows(
    z.object({ count: z.number() }),
    tables.map((table) => `SELECT count(*) AS count FROM ${table}`).join(' UNION ALL '),
  );
  return counts.reduce((sum, { count }) => sum + count, 0);
}

describe('inspection refuses', () => {
  test.each([
    ['empty.csv', 'file-empty', {}],
    ['header-only.csv', 'csv-no-rows', { line: 1 }],
    ['no-time.csv', 'csv-no-time-column', { columns: 'Shop, Sales', line: 2, value: 'Berlin,10' }],
    [
      'no-number.csv',
      'csv-no-number-column',
      { columns: 'Day, Note', line: 2, value: '2024-01-01,rain' },
    ],
    ['binary.csv', 'file-binary', { byte: '0x00', position: 37, line: 3 }],
    ['picture.png', 'file-binary', { byte: '0x00', position: 8, line: 3 }],
    ['report.pdf', 'file-binary', { byte: '0x25', position: 0, line: 1 }],
    ['sheet.xlsx', 'file-binary', { byte: '0x03', position: 2, line: 1 }],
    ['gone.csv', 'file-missing', {}],
  ])('%s: %s', async (name, code, params) => {
    const error = errorIn(await inspectFile(fixture(name)));
    expect({ code: error.code, params: error.params }).toEqual({
      code,
      params: { file: name, ...params },
    });
  });

  test('a table whose quotes never close', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gatecast-test-'));
    const file = join(folder, 'open.csv');
    await writeFile(file, 'day,note,v\n2024-01-01,"x,1\n2024-01-02,"y,2\n');
    expect(errorIn(await inspectFile(file))).toMatchObject({
      code: 'csv-quote-open',
      params: { file: 'open.csv', line: 2 },
    });
    await rm(folder, { recursive: true });
  });

  test('a folder and a device', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gatecast-test-'));
    expect(errorIn(await inspectFile(folder)).code).toBe('file-not-a-file');
    expect(errorIn(await inspectFile('/dev/null')).code).toBe('file-not-a-file');
    await rm(folder, { recursive: true });
  });

  test('a file that cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gatecast-test-'));
    // A link to itself: cannot be opened, whoever asks.
    const loop = join(folder, 'loop.csv');
    await symlink(loop, loop);
    expect(errorIn(await inspectFile(loop))).toMatchObject({
      code: 'file-unreadable',
      params: { file: 'loop.csv', reason: 'ELOOP' },
    });
    await rm(folder, { recursive: true });
  });
});

const choices = {
  name: 'x',
  timeColumn: 'Day',
  timeFormat: null,
  valueColumns: ['Sales'],
};

describe('import refuses and leaves the project unharmed', () => {
  test.each([
    ['repeated-time.csv', choices, 'csv-time-repeated', { line: 5, value: '2024-01-02' }],
    [
      'few-numbers.csv',
      { ...choices, valueColumns: ['Sales', 'Price'] },
      'csv-value-missing',
      { column: 'Price', count: 1 },
    ],
    [
      'repeated-time.csv',
      { ...choices, timeFormat: '%d.%m.%Y' },
      'csv-time-unreadable',
      { line: 2, value: '2024-01-01', format: '%d.%m.%Y' },
    ],
    [
      'repeated-time.csv',
      { ...choices, timeFormat: 'nonsense' },
      'csv-time-unreadable',
      { line: 2, value: '2024-01-01', format: 'nonsense' },
    ],
    [
      'repeated-time.csv',
      { ...choices, timeColumn: 'Sales' },
      'csv-time-unreadable',
      { line: 2, value: '1', format: '?' },
    ],
    [
      'repeated-time.csv',
      { ...choices, valueColumns: ['Profit'] },
      'csv-column-unknown',
      { value: 'Profit', allowed: 'Day, Sales' },
    ],
    ['no-number.csv', choices, 'csv-no-number-column', {}],
    ['binary.csv', choices, 'file-binary', {}],
    ['gone.csv', choices, 'file-missing', {}],
  ])('%s: %#', async (name, chosen, code, params) => {
    await withProject(async (project) => {
      const kept = { ...choices, name: 'kept' };
      valueIn(await importFile(project, fixture('ragged.csv'), kept));
      const before = await countRows(project);
      const error = errorIn(await importFile(project, fixture(name), chosen));
      expect(error).toMatchObject({ code, params: { file: name, ...params } });
      expect(await countRows(project)).toBe(before);
      valueIn(await importFile(project, fixture('ragged.csv'), kept));
      expect(await countRows(project)).toBe(2 * before);
    });
  });
});
