import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorIn, valueIn, withFolder } from '../../helpers/temporary-project';
import { type Outcome, runPipeline } from './fixtures/run-pipeline';
import { seriesOutcome } from './fixtures/series-outcome';

/** Faults that only large files have; they are written when they are needed. */
const inspect = <T>(content: string | Buffer, use: (outcome: Outcome) => Promise<T>) =>
  withFolder(async (folder) => {
    const path = join(folder, 'large.csv');
    await writeFile(path, content);
    return runPipeline(path, {}, use);
  });

const summary = async ({ rows, rejects, form }: Outcome) => ({
  records: rows.length,
  rejects,
  counted: [form.recordCount, form.rejectedCount],
});

const minute = (index: number) => new Date(1_704_067_200_000 + index * 60_000).toISOString();
/** Lines of a table of minutes; line 1 is the header. */
const tableOf = (records: number, line: (index: number) => string) =>
  ['time,place,value', ...Array.from({ length: records }, (_, index) => line(index))].join('\n');
const plain = (index: number) => `${minute(index)},Bonn,${index}.5`;

describe('refused', () => {
  test('a column more than the limit', async () => {
    const line = (text: string) => Array.from({ length: 10_001 }, (_, at) => `${text}${at}`).join();
    const error = errorIn(await inspect(`${line('c')}\n${line('')}\n${line('')}\n`, summary));
    expect(error).toMatchObject({ code: 'csv-too-many-columns', params: { line: 1 } });
  });

  test('a record of five megabytes', async () => {
    const error = errorIn(await inspect('1,'.repeat(2_500_000), summary));
    expect(['csv-record-too-long', 'csv-too-many-columns']).toContain(error.code);
    expect(error.params.line).toBe(1);
  });

  test('a NUL byte behind five megabytes of text', async () => {
    const text = tableOf(150_000, (at) => (at === 149_990 ? `${minute(at)},Bo\0nn,1` : plain(at)));
    const error = errorIn(await inspect(text, summary));
    expect(error).toMatchObject({ code: 'file-binary', params: { line: 149_992 } });
  });
});

describe('beyond what is looked at first', () => {
  test('a short record is rejected with its line', async () => {
    const text = tableOf(60_000, (at) => (at === 50_000 ? minute(at) : plain(at)));
    expect(valueIn(await inspect(text, summary))).toEqual({
      records: 59_999,
      rejects: [{ line: 50_002, code: 'form.short-row' }],
      counted: [59_999, 1],
    });
  });

  test('a quote that is never closed costs its own record', async () => {
    const text = tableOf(60_000, (at) => (at === 50_000 ? `${minute(at)},"Bonn,1` : plain(at)));
    expect(valueIn(await inspect(text, summary))).toEqual({
      records: 59_999,
      rejects: [{ line: 50_002, code: 'form.broken-quote' }],
      counted: [59_999, 1],
    });
  });

  test('a total at the end is no record', async () => {
    const text = `${tableOf(60_000, plain)}\nTotal,,1800000000\n`;
    expect(valueIn(await inspect(text, summary))).toEqual({
      records: 60_000,
      rejects: [{ line: 60_002, code: 'form.footer' }],
      counted: [60_000, 1],
    });
  });

  test('one letter beyond ASCII, near the end, is read and not replaced', async () => {
    const text = tableOf(60_000, (at) => (at === 59_000 ? `${minute(at)},Köln,1` : plain(at)));
    const place = async ({ rows }: Outcome) => rows[59_000]?.[1];
    expect(valueIn(await inspect(Buffer.from(text, 'latin1'), place))).toBe('Köln');
  });

  test('a word among the numbers is rejected with its line', async () => {
    const text = tableOf(60_000, (at) => (at === 50_000 ? `${minute(at)},Bonn,many` : plain(at)));
    const rejects = async (outcome: Outcome) => {
      const result = await seriesOutcome(outcome, []);
      return 'series' in result ? result.series.rejects : result;
    };
    expect(valueIn(await inspect(text, rejects))).toEqual([
      { line: 50_002, code: 'reading.not-a-number' },
    ]);
  });
});
