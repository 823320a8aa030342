import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Cancelled, CliFailure, UsageError } from '../../../../main/cli/cli-failure';
import type { ImportCommand } from '../../../../main/cli/command';
import type { ImportOutcome } from '../../../../main/cli/import/import-outcome';
import { runImport } from '../../../../main/cli/import/run-import';
import { parseArguments } from '../../../../main/cli/parse-arguments';
import { buildWorkbook } from '../../../helpers/build-workbook';
import { withFolder } from '../../../helpers/temporary-project';

const signal = new AbortController().signal;

const files = {
  'sales.csv': 'Date,Amount,Note\n2024-01-01,1.5,"a ""b"", c"\n2024-01-02,2,\n2024-01-03,x,é\n',
  'ragged.csv': 'Date;Amount\n2024-01-01;1,5\n2024-01-02;2,5\n1;2;3;4\n2024-01-03;3,5\n"open;4\n',
  'dates.csv': 'Date,Amount\n01/02/2024,1\n02/02/2024,2\n03/02/2024,3\n04/02/2024,4\n',
  'names.csv': 'City,Country\nBonn,Germany\nUlm,Germany\nVan,Türkiye\n',
  'bare.csv': '2024-01-01\t1\n2024-01-02\t2\n2024-01-03\t3\n',
  'empty.csv': '',
  'binary.csv': 'a,b\n1,\0\n2,3\n',
};

/** Runs in a folder with these files; gives what is in each file there afterwards. */
function run(args: string[], more: Record<string, string | Uint8Array> = {}) {
  return withFolder(async (folder) => {
    for (const [name, content] of Object.entries({ ...files, ...more })) {
      await writeFile(join(folder, name), content);
    }
    const known = new Set(await readdir(folder));
    const at = args.map((arg) => (/\.(csv|json|xlsx)$|^out$/.test(arg) ? join(folder, arg) : arg));
    const command = parseArguments(['import', ...at]) as ImportCommand;
    const result = await runImport(command, signal);
    const written: Record<string, string> = {};
    const collect = async (inside: string) => {
      for (const entry of await readdir(join(folder, inside), { withFileTypes: true })) {
        const path = join(inside, entry.name);
        if (entry.isDirectory()) await collect(path);
        else if (!known.has(path)) written[path] = await readFile(join(folder, path), 'utf8');
      }
    };
    await collect('');
    // Paths are the test's own.
    const text = JSON.stringify({ ...result, written }).replaceAll(`${folder}/`, '');
    return JSON.parse(text) as typeof result & { written: Record<string, string> };
  });
}

describe('gatecast import of one file', () => {
  it('writes its records as they were read', async () => {
    const { exitCode, output, written, messages } = await run(['sales.csv', '--out', 'o.csv']);
    expect([exitCode, output]).toEqual([0, '']);
    expect(written).toEqual({
      'o.csv':
        'Date,Amount,Note\r\n2024-01-01,1.5,"a ""b"", c"\r\n2024-01-02,2,\r\n2024-01-03,x,é\r\n',
    });
    expect(messages).toContain('sales.csv: 3 records, 0 rejected\n');
    // What is no number is told, though it is kept.
    expect(messages).toContain('line 4, column «Amount»');
  });

  it('names the columns where the file does not', async () => {
    const { written } = await run(['bare.csv', '--out', 'o.csv']);
    const [header, first] = written['o.csv']?.split('\r\n') ?? [];
    expect(header).toMatch(/^[^,\d]+1,[^,\d]+2$/);
    expect(first).toBe('2024-01-01,1');
  });

  it('asks in JSON, writes nothing, and takes the answer', async () => {
    const asked = await run(['dates.csv', '--out', 'o.csv', '--rejects', 'r.csv']);
    expect([asked.exitCode, asked.written]).toEqual([2, {}]);
    const document = JSON.parse(asked.output);
    expect(document).toEqual({
      file: 'dates.csv',
      questions: [
        {
          key: 'date-order',
          column: 'Date',
          text: expect.stringContaining('«01/02/2024»'),
          options: [
            {
              key: 'day-first',
              text: expect.stringContaining('2024-02-01'),
              choices: { timeFormats: { Date: '%d/%m/%Y' } },
            },
            {
              key: 'month-first',
              text: expect.stringContaining('2024-01-02'),
              choices: { timeFormats: { Date: '%m/%d/%Y' } },
            },
          ],
        },
      ],
    });
    expect(asked.messages).toContain('{"answers":{"date-order:Date":"day-first"}}');
    const choices = document.questions[0].options[1].choices;
    for (const answer of [choices, { answers: { 'date-order:Date': 'month-first' } }]) {
      const told = await run(['dates.csv', '--out', 'o.csv', '--choices', 'c.json', '--json'], {
        'c.json': JSON.stringify(answer),
      });
      expect(told.exitCode).toBe(0);
      expect(told.written['o.csv']).toContain('01/02/2024,1\r\n');
      expect((JSON.parse(told.output) as ImportOutcome).series).toMatchObject({
        time: { format: '%m/%d/%Y' },
      });
    }
  });

  it('imports a table without a series, and says that it has none', async () => {
    const { exitCode, output, messages, written } = await run([
      'names.csv',
      '--out',
      'o.csv',
      '--json',
    ]);
    const reason = 'None of the 2 columns holds numbers: there is nothing to forecast.';
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ series: null, reason, records: 3, error: null });
    expect(messages).toContain(`There is no series in it: ${reason}`);
    expect(written['o.csv']).toContain('Van,Türkiye\r\n');
  });

  it.each([
    ['empty.csv', 'empty.csv is empty. '],
    ['binary.csv', 'binary.csv is not a text file: byte 0x00 at position 6 (line 2)'],
    ['gone.csv', 'gone.csv is no longer there. '],
  ])('refuses %s in words', async (file, words) => {
    const { exitCode, output, messages, written } = await run([file, '--out', 'o.csv']);
    expect([exitCode, output, written]).toEqual([3, '', {}]);
    expect(messages).toContain(words);
  });

  it('takes a worksheet by name', async () => {
    const row = (index: number) => `<row><c><v>${index}</v></c><c><v>${index * 10}</v></c></row>`;
    const data = [1, 2, 3, 4].map(row).join('');
    const book = buildWorkbook({
      sheets: [
        { name: 'North', data },
        { name: 'South', data: data + row(5) },
      ],
    });
    const more = { 'b.xlsx': book, 'c.json': '{"answers":{"sheet":"South"}}' };
    const asked = await run(['b.xlsx', '--out', 'o.csv'], more);
    expect(asked.exitCode).toBe(2);
    expect(JSON.parse(asked.output).questions[0].key).toBe('sheet');
    for (const how of [
      ['--sheet', 'South'],
      ['--choices', 'c.json'],
    ]) {
      const told = await run(['b.xlsx', '--out', 'o.csv', ...how], more);
      expect(told.exitCode).toBe(0);
      expect(told.written['o.csv']).toMatch(/\r\n5,50\r\n$/);
    }
  });

  it('speaks Turkish', async () => {
    const { messages, written } = await run([
      'ragged.csv',
      '--out',
      'o.csv',
      '--rejects',
      'r.csv',
      '--language',
      'tr',
    ]);
    expect(messages).toContain('3 kayıt, 2 reddedildi');
    expect(written['r.csv']).not.toContain('instead');
  });

  it('does not write over the file that it imports', async () => {
    await expect(run(['sales.csv', '--out', 'sales.csv'])).rejects.toBeInstanceOf(UsageError);
    await expect(
      run(['sales.csv', '--out', 'o.csv', '--rejects', 'sales.csv']),
    ).rejects.toBeInstanceOf(UsageError);
    await expect(run(['sales.csv', '--out', 'o.csv', '--rejects', 'o.csv'])).rejects.toBeInstanceOf(
      UsageError,
    );
  });

  it('is refused where its records cannot be written', async () => {
    const { exitCode, messages } = await run(['sales.csv', '--out', 'nowhere/o.csv']);
    expect([exitCode, messages]).toEqual([3, expect.stringContaining('ENOENT')]);
  });
});

describe('gatecast import of many files', () => {
  it('does each on its own and tells what became of it', async () => {
    const names = Object.keys(files);
    const { exitCode, output, messages, written } = await run([...names, '--out-dir', 'out']);
    expect([exitCode, output]).toEqual([3, '']);
    const outcomes = JSON.parse(written['out/outcomes.json'] ?? '') as ImportOutcome[];
    expect(
      outcomes.map(({ file, exitCode: code, records, rejected, error }) => ({
        file,
        code,
        records,
        rejected,
        error,
      })),
    ).toEqual([
      { file: 'sales.csv', code: 0, records: 3, rejected: 0, error: null },
      { file: 'ragged.csv', code: 0, records: 3, rejected: 2, error: null },
      { file: 'dates.csv', code: 2, records: 0, rejected: 0, error: null },
      { file: 'names.csv', code: 0, records: 3, rejected: 0, error: null },
      { file: 'bare.csv', code: 0, records: 3, rejected: 0, error: null },
      { file: 'empty.csv', code: 3, records: 0, rejected: 0, error: 'file-empty' },
      { file: 'binary.csv', code: 3, records: 0, rejected: 0, error: 'file-binary' },
    ]);
    expect(Object.keys(written).sort()).toEqual([
      'out/bare.csv',
      'out/bare.rejects.csv',
      'out/names.csv',
      'out/names.rejects.csv',
      'out/outcomes.json',
      'out/ragged.csv',
      'out/ragged.rejects.csv',
      'out/sales.csv',
      'out/sales.rejects.csv',
    ]);
    expect(written['out/sales.rejects.csv']).toBe('line,reason,text\r\n');
    expect(outcomes[0]).toMatchObject({
      reason: null,
      out: 'out/sales.csv',
      rejects: 'out/sales.rejects.csv',
      series: { kind: 'wide', values: ['Amount'], time: { column: 'Date' } },
    });
    expect(outcomes[2]?.questions?.[0]?.key).toBe('date-order');
    expect(messages).toContain('4 imported, 1 with a question, 2 refused: out/outcomes.json\n');
  });

  it('ends with the code of a question where that is the highest, and with 0 where all is well', async () => {
    expect((await run(['sales.csv', 'dates.csv', '--out-dir', 'out'])).exitCode).toBe(2);
    const { exitCode, written } = await run(
      ['dates.csv', 'sales.csv', 'dates.csv', '--out-dir', 'out', '--choices', 'c.json'],
      { 'c.json': '{"answers":{"date-order":"day-first"}}' },
    );
    expect(exitCode).toBe(0);
    expect(written['out/dates (2).csv']).toBe(written['out/dates.csv']);
  });

  it('refuses choices that are not valid before it begins', async () => {
    const invalid = run(['sales.csv', '--out-dir', 'out', '--choices', 'c.json'], {
      'c.json': '{',
    });
    await expect(invalid).rejects.toBeInstanceOf(CliFailure);
  });

  it('stops when cancelled, and leaves what is done', () =>
    withFolder(async (folder) => {
      const out = join(folder, 'out');
      await mkdir(out);
      const file = join(folder, 'sales.csv');
      await writeFile(file, files['sales.csv']);
      const controller = new AbortController();
      controller.abort();
      const command = parseArguments(['import', file, '--out-dir', out]) as ImportCommand;
      await expect(runImport(command, controller.signal)).rejects.toBeInstanceOf(Cancelled);
      expect(await readdir(out)).toEqual(['outcomes.json']);
      expect(JSON.parse(await readFile(join(out, 'outcomes.json'), 'utf8'))).toEqual([]);
    }));
});
