import { PassThrough } from 'node:stream';
import excel from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueIn } from '../../../helpers/temporary-project';
import { stageBytes } from './stage-sheet';

type Value = string | number | boolean | Date;

/** What XML can hold: no control characters, no half of a pair. */
const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  .map((drawn) => drawn.replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '·'));
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  text,
);
const day = fc.integer({ min: 30, max: 80_000 }).map((days) => new Date(Date.UTC(1900, 2, days)));

const show = (cell: Value): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return Object.is(cell, -0) ? '0' : String(cell);
};
const toRecord = (cells: readonly Value[]) =>
  cells.map((cell) => `"${show(cell).replaceAll('"', '""')}"`).join(',');

async function writeBook(rows: readonly Value[][], useSharedStrings: boolean) {
  const chunks: Buffer[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useSharedStrings, useStyles: true });
  const sheet = book.addWorksheet('Data');
  for (const row of rows) sheet.addRow(row).commit();
  await book.commit();
  return Buffer.concat(chunks);
}

describe('a table written by a spreadsheet library', () => {
  it('comes back cell by cell', async () => {
    const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(fc.tuple(day, fc.array(value, { minLength: width, maxLength: width })), {
        minLength: 1,
        maxLength: 20,
      }),
    );
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (drawn, shared) => {
        const rows = drawn.map(([date, cells]) => [date, ...cells]);
        const { result, text } = await stageBytes(await writeBook(rows, shared));
        valueIn(result);
        expect(text).toBe(rows.map((row) => `${toRecord(row)}\n`).join(''));
      }),
      { numRuns: 100 },
    );
  });

  it('gives formula, rich text, link and error as they are shown', async () => {
    const book = new excel.Workbook();
    const sheet = book.addWorksheet('Data');
    sheet.addRow([
      { formula: 'A2+1', result: 3 },
      { richText: [{ text: 'bold', font: { bold: true } }, { text: ' and not' }] },
      { text: 'link', hyperlink: 'https://example.org' },
      { error: '#N/A' },
      { formula: 'B2', result: new Date(Date.UTC(2024, 4, 1, 13, 30)) },
    ]);
    sheet.getCell('E1').numFmt = 'dd.mm.yyyy hh:mm';
    sheet.mergeCells('A3:B4');
    sheet.getCell('A3').value = 'merged';
    const { result, text } = await stageBytes(new Uint8Array(await book.xlsx.writeBuffer()));
    valueIn(result);
    expect(text).toBe(
      '"3","bold and not","link","#N/A","2024-05-01 13:30:00"\n\n"merged","","","",""\n',
    );
  });
});
