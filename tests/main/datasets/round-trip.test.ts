import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { importFile } from '../../../main/datasets/import-csv';
import { inspectFile } from '../../../main/datasets/inspect';
import { readValues } from '../../../main/datasets/read-values';
import { valueIn, withProject } from '../../helpers/temporary-project';

/** «1,234» in a file of commas is a thousand and more; see inspect.test.ts. */
const dialects = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    mark: fc.constantFrom('.', ','),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    quoteAll: fc.boolean(),
    lastLineEnd: fc.boolean(),
    encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'),
  })
  .filter(({ delimiter, mark }) => delimiter !== ',' || mark !== ',');

const row = fc.record({
  value: fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -5000, max: 5000 }).map((number) => number / 8),
  ),
  note: fc.string({ unit: fc.constantFrom(...'aZ ,;\t|"\n\r€üß–'), maxLength: 8 }),
});

function encode(text: string, encoding: string): Buffer {
  switch (encoding) {
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'windows-1252': {
      const latin1 = text.replaceAll('€', '\x80').replaceAll('–', '\x96');
      return Buffer.from(latin1, 'latin1');
    }
    default:
      return Buffer.from(text);
  }
}

const start = Date.UTC(2019, 11, 28);

test('a table in any dialect comes back equal', async () => {
  await withProject(async (project, folder) => {
    const path = join(folder, 'table.csv');
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 2, maxLength: 30 }),
        dialects,
        async (rows, dialect) => {
          const cell = (text: string) =>
            dialect.quoteAll || /["\r\n]/.test(text) || text.includes(dialect.delimiter)
              ? `"${text.replaceAll('"', '""')}"`
              : text;
          const times = rows.map((_, index) => start + index * 86_400_000);
          // A row whose cells are all empty would be none.
          const table = rows.map(({ value, note }, index) => [
            new Date(times[index] as number).toISOString().slice(0, 10),
            note,
            String(value).replace('.', dialect.mark),
          ]);
          const text = [['day', 'nöte', 'value'], ...table]
            .map((cells) => cells.map(cell).join(dialect.delimiter))
            .join(dialect.lineEnd)
            .concat(dialect.lastLineEnd ? dialect.lineEnd : '');
          await writeFile(path, encode(text, dialect.encoding));

          const { summary } = valueIn(await inspectFile(path));
          expect(summary.guess.timeColumn).toBe('day');
          const imported = await importFile(project, path, {
            name: 'x',
            timeColumn: 'day',
            timeFormat: null,
            valueColumns: ['value'],
          });
          const dataset = valueIn(imported);
          expect(dataset).toMatchObject({ rejectedCount: 0, imputedCount: 0 });
          const series = valueIn(await readValues(project, dataset.id, 'value'));
          expect([...series.times]).toEqual(times);
          expect([...series.values]).toEqual(rows.map(({ value }) => value + 0));
          const raw = await project.database.rows(
            z.object({ cells: z.array(z.string()) }),
            'SELECT cells FROM raw_rows WHERE dataset_id = $1 ORDER BY line',
            [dataset.id],
          );
          expect(raw.map(({ cells }) => cells)).toEqual(table);
        },
      ),
      { numRuns: 100 },
    );
    await rm(path);
  });
}, 60_000);
