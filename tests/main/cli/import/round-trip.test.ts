import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importTable } from '../../../../main/cli/import/import-table';
import { withFolder } from '../../../helpers/temporary-project';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** RFC 4180; each cell is quoted where it must be, and where `quoteAll` says so. */
const write = (records: readonly string[][], lineEnd: string, quoteAll: boolean) =>
  records
    .map((cells) =>
      cells.map((cell) => (quoteAll || /[",\r\n]/.test(cell) ? quoted(cell) : cell)).join(','),
    )
    .map((record) => record + lineEnd)
    .join('');

/** Word, quotes, commas, line ends, letters of everywhere; what no text file has is left out. */
const note = fc
  .array(
    fc.constantFrom('ab', 'ş', 'é', '東京', '😀', '"', ',', '\n', '\r\n', ';', ' ', "'", '|'),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

const table = fc
  .array(fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), note), { minLength: 3, maxLength: 30 })
  .map((rows) => [
    ['Date', 'Amount', 'Remark'],
    ...rows.map(([amount, remark], index) => [
      new Date(Date.UTC(2024, 0, 13 + index)).toISOString().slice(0, 10),
      (amount / 100).toFixed(2),
      remark,
    ]),
  ]);

it('gives back the records of a file without defects', () =>
  withFolder(async (folder) => {
    const file = join(folder, 'in.csv');
    const out = join(folder, 'out.csv');
    const rejects = join(folder, 'rejects.csv');
    const lineEnds = fc.constantFrom('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(table, lineEnds, fc.boolean(), async (records, lineEnd, quoteAll) => {
        await writeFile(file, write(records, lineEnd, quoteAll));
        const outcome = await importTable({
          file,
          given: { choices: {}, answers: {} },
          out,
          rejects,
          language: 'en',
          stagingFolder: folder,
          signal: new AbortController().signal,
        });
        expect(outcome).toMatchObject({ exitCode: 0, records: records.length - 1, rejected: 0 });
        expect(await readFile(out, 'utf8')).toBe(write(records, '\r\n', false));
        expect(await readFile(rejects, 'utf8')).toBe('line,reason,text\r\n');
      }),
      { numRuns: 200 },
    );
  }));
