import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { stageParquet } from '../../../../main/datasets/sheets/stage-parquet';
import { errorIn, valueIn, withFolder } from '../../../helpers/temporary-project';

async function writeParquet(path: string, select: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'Europe/Istanbul'");
  await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

/** Stages what `select` gives; says what is left in the folder too. */
const stage = (select: string, change?: (path: string) => Promise<void>, turns?: number) =>
  withFolder(async (folder) => {
    // A folder such as key=value must not become a column.
    const path = join(folder, 'year=2024', "it's.parquet");
    const staging = join(folder, 'staging');
    await mkdir(join(folder, 'year=2024'));
    await mkdir(staging);
    await writeParquet(path.replaceAll("'", "''"), select);
    await change?.(path);
    const controller = new AbortController();
    const staged = stageParquet(path, staging, controller.signal);
    if (turns !== undefined) {
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
      controller.abort();
    }
    const result = await staged;
    const text = result.ok ? await readFile(result.value.textPath, 'utf8') : null;
    return { result, text, left: (await readdir(staging)).length };
  });

async function textOf(select: string): Promise<string | null> {
  const { result, text, left } = await stage(select);
  expect(valueIn(result)).toMatchObject({ sheets: [], sheet: null, candidates: [] });
  expect(left).toBe(1);
  return text;
}

describe('stageParquet', () => {
  it('writes a header and a record a row, in order', async () => {
    const text = await textOf(
      "SELECT i AS id, TIMESTAMP '2024-01-01' + INTERVAL (i) HOUR AS at, i / 4 AS share FROM range(5000) t(i)",
    );
    const lines = text?.split('\n') ?? [];
    expect(lines[0]).toBe('"id","at","share"');
    expect(lines[1]).toBe('"0","2024-01-01 00:00:00","0.0"');
    expect(lines[5000]).toBe('"4999","2024-07-27 07:00:00","1249.75"');
    expect(lines.slice(5001)).toEqual(['']);
  });

  it.each([
    ['\'say "hi"\'', '"say ""hi"""'],
    ["'two' || chr(10) || 'lines'", '"two\nlines"'],
    ['NULL::INTEGER', '""'],
    ["''", '""'],
    ['0.10::DECIMAL(20, 10)', '"0.1000000000"'],
    ['123456789012345678.90::DECIMAL(38, 2)', '"123456789012345678.90"'],
    ['0.1::FLOAT', '"0.1"'],
    ['9007199254740993::BIGINT', '"9007199254740993"'],
    ['true', '"true"'],
    ["DATE '2024-03-05'", '"2024-03-05"'],
    ["TIMESTAMPTZ '2024-03-05 10:00:00+03'", '"2024-03-05 07:00:00+00"'],
    ["TIMESTAMP_NS '2024-03-05 10:00:00.123456789'", '"2024-03-05 10:00:00.123456789"'],
    ["encode('İstanbul')", '"İstanbul"'],
    ["'\\xFF\\x00'::BLOB", '"\\xFF\\x00"'],
    ['[1, 2]', '"[1, 2]"'],
    ["{'a': 1}", '"{\'a\': 1}"'],
  ])('%s is %s', async (sql, written) => {
    expect(await textOf(`SELECT ${sql} AS v`)).toBe(`"v"\n${written}\n`);
  });

  it('quotes the names of columns', async () => {
    expect(await textOf('SELECT 1 AS "a ""b"", c", 2 AS "ş"')).toBe('"a ""b"", c","ş"\n"1","2"\n');
  });

  it.each([
    ['cut off', (path: string) => truncate(path, 40)],
    ['no Parquet', (path: string) => writeFile(path, `PAR1${'x'.repeat(60)}PAR1`)],
  ])('refuses a file that is %s', async (_, change) => {
    const { result, left } = await stage('SELECT 1 AS a', change);
    const { code, params } = errorIn(result);
    expect([code, params.file, left]).toEqual(['parquet-unreadable', "it's.parquet", 0]);
    expect(params.reason).not.toMatch(/staging|^$/);
  });

  it.each([0, 1, 50])('ends when cancelled, after %d turns, and leaves nothing', async (turns) => {
    const many = 'SELECT i, random() AS r, random() AS s FROM range(2000000) t(i)';
    const { result, left } = await stage(many, undefined, turns);
    expect([errorIn(result).code, left]).toEqual(['import-cancelled', 0]);
  });

  it('says that the file is gone', () =>
    withFolder(async (folder) => {
      const { signal } = new AbortController();
      const error = errorIn(await stageParquet(join(folder, 'gone.parquet'), folder, signal));
      expect(error.code).toBe('file-missing');
      expect(await readdir(folder)).toEqual([]);
    }));
});
