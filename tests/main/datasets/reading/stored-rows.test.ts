import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SampleRow } from '../../../../main/datasets/form/form-inspection';
import { cellTexts } from '../../../../main/datasets/form/read-records';
import { visitRowText } from '../../../../main/datasets/reading/stored-rows';
import { valueIn } from '../../../helpers/temporary-project';
import { readText } from './read-text';

const cell = fc.string({ unit: fc.constantFrom(...'aZ ,"\n\r€é1'), maxLength: 6 });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Sound records, and all kinds that are rejected or passed over. */
const line = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(cell, cell).map((cells) => cells.map(quoted).join(',')) },
  fc.constantFrom('', 'a', 'a,b,c', 'x,y', '"open,b', '"a"b,c', ',', 'é,€'),
);

test('stored rows are cut into the records that were read, at their lines', async () => {
  const property = fc.asyncProperty(
    fc.array(line, { minLength: 1, maxLength: 40 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    async (lines, lineEnd) => {
      const text = ['x,y', ...lines].join('\n').replaceAll('\n', lineEnd);
      const { blocks, plan, records, read } = await readText(`x,y\n${text}`, {
        kind: 'wide',
        time: { kind: 'none', start: null, frequency: null },
        values: ['x'],
      });
      const { repeatedHeader } = valueIn(read);
      const stored: SampleRow[] = [];
      for (const block of blocks) {
        expect(block.firstRecord).toBe(stored.length);
        visitRowText({ ...plan, rowsAreLines: false, repeatedHeader }, block, (buffer, span) => {
          stored.push({ line: span.line, cells: cellTexts(buffer, span) });
        });
        expect(stored.length).toBe(block.firstRecord + block.recordCount);
      }
      expect(stored).toEqual(records);
    },
  );
  await fc.assert(property, { numRuns: 200, seed: 5 });
});
