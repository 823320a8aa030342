import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomTables, writeTable } from './random-tables';
import { readContent } from './table-file';

test('a random table in a random dialect comes back equal, cell for cell, with no question', async () => {
  await fc.assert(
    fc.asyncProperty(randomTables, async (table) => {
      const { form, rows, rejects } = await readContent(writeTable(table));
      expect(rejects).toEqual([]);
      expect(form.questions).toEqual([]);
      expect(form.form.headerRows).toBe(table.header === null ? 0 : 1);
      if (table.header !== null) expect(form.plan.columnNames).toEqual(table.header);
      expect(rows.map(({ cells }) => cells)).toEqual(table.rows);
    }),
    { numRuns: 600 },
  );
}, 120_000);
