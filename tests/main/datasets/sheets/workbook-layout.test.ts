import { describe, expect, it } from 'vitest';
import { buildWorkbook } from '../../../helpers/build-workbook';
import { errorIn, valueIn } from '../../../helpers/temporary-project';
import { stageBytes, textOf } from './stage-sheet';

const cell = (reference: string, value: string | number) =>
  `<c r="${reference}"><v>${value}</v></c>`;
const row = (index: number, ...cells: string[]) => `<row r="${index}">${cells.join('')}</row>`;
const table = [1, 2, 3].map((index) => row(index, cell(`A${index}`, index))).join('');
const words = '<row><c t="str"><v>Read me</v></c></row>';

const stage = async (sheets: { name: string; data?: string; state?: string }[], sheet?: string) =>
  (await stageBytes(buildWorkbook({ sheets }), sheet ?? null)).result;

describe('the rows of a sheet', () => {
  it('keep their numbers: blank ones are blank lines', async () => {
    const data =
      row(3, cell('A3', 1)) + row(4) + row(5, '<c r="A5" s="0"/>') + row(7, cell('A7', 2));
    expect(await textOf({ sheets: [{ name: 'S', data }] })).toBe('\n\n"1"\n\n\n\n"2"\n');
  });

  it('are as wide as the sheet, without the blank columns before it', async () => {
    const data =
      row(1, cell('C1', 1)) + row(2, cell('D2', 2), cell('F2', 3)) + row(3, cell('E3', 4));
    expect(await textOf({ sheets: [{ name: 'S', data }] })).toBe(
      '"1","","",""\n"","2","","3"\n"","","4",""\n',
    );
  });

  it('widen on both sides for a row far down', async () => {
    const many = Array.from({ length: 30_000 }, (_, index) => row(index + 1, cell('B1', 1)));
    const data = `${many.join('')}${row(30_001, cell('A30001', 8), cell('C30001', 9))}`;
    const lines = (await textOf({ sheets: [{ name: 'S', data }] })).split('\n');
    expect(lines[0]).toBe('"","1",""');
    expect(lines[30_000]).toBe('"8","","9"');
    expect(lines).toHaveLength(30_002);
  });

  it('are counted where the writer leaves their numbers out', async () => {
    const data = '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(await textOf({ sheets: [{ name: 'S', data }] })).toBe('"1","","2"\n"3","",""\n');
  });

  it.each([
    [row(2, cell('A2', 1)) + row(1, cell('A1', 1)), 'row 1 stands behind row 2'],
    [row(1, cell('B1', 1), cell('A1', 1)), 'the cell A1 in row 1 is out of order'],
    [row(1, cell('A1', 1), cell('A1', 2)), 'the cell A1 in row 1 is out of order'],
    [row(1, '<c t="s"><v>0</v></c>'), 'a cell names the shared text 0, and there is none'],
  ])('that contradict themselves are refused: %s', async (data, reason) => {
    const error = errorIn(await stage([{ name: 'S', data }]));
    expect(error).toEqual({
      code: 'workbook-unreadable',
      params: { file: 'book.xlsx', reason },
    });
  });
});

describe('the sheet', () => {
  it('is the first visible one with a table of numbers', async () => {
    const sheets = [
      { name: 'Notes', data: words },
      { name: 'Old', data: table, state: 'hidden' },
      { name: 'Blank' },
      { name: 'Data', data: table },
    ];
    expect(valueIn(await stage(sheets))).toMatchObject({
      sheets: ['Notes', 'Data'],
      sheet: 'Data',
      candidates: ['Data'],
    });
  });

  it('is open where several have a table', async () => {
    const sheets = [
      { name: 'North', data: table },
      { name: 'Notes', data: words },
      { name: 'South', data: table },
    ];
    expect(valueIn(await stage(sheets))).toMatchObject({
      sheets: ['North', 'Notes', 'South'],
      sheet: 'North',
      candidates: ['North', 'South'],
    });
    expect(valueIn(await stage(sheets, 'South'))).toMatchObject({
      sheet: 'South',
      candidates: ['South'],
    });
  });

  it('counts numbers that are stored as text', async () => {
    const texts = ['1.5', '-2,5', '1 234'].map(
      (text) => `<row><c t="str"><v>${text}</v></c></row>`,
    );
    const sheets = [
      { name: 'Notes', data: words.repeat(4) },
      { name: 'Texts', data: texts.join('') },
    ];
    expect(valueIn(await stage(sheets)).sheet).toBe('Texts');
  });

  it('is the first with cells where none has a table', async () => {
    const sheets = [{ name: 'Blank' }, { name: 'Notes', data: words }];
    expect(valueIn(await stage(sheets))).toMatchObject({ sheet: 'Notes', candidates: ['Notes'] });
  });

  it('may be a hidden one where it is asked for', async () => {
    const sheets = [
      { name: 'Notes', data: words },
      { name: 'Old', data: table, state: 'veryHidden' },
    ];
    expect(valueIn(await stage(sheets, 'Old'))).toMatchObject({ sheets: ['Notes'], sheet: 'Old' });
  });

  it('that is not there is refused with those that are', async () => {
    const sheets = [
      { name: 'Notes', data: words },
      { name: 'Data', data: table },
    ];
    expect(errorIn(await stage(sheets, 'data'))).toEqual({
      code: 'workbook-sheet-unknown',
      params: { file: 'book.xlsx', value: 'data', allowed: 'Notes, Data' },
    });
  });

  it.each([
    [[{ name: 'Blank' }], undefined, 'no sheet of it has cells'],
    [[{ name: 'Blank' }], 'Blank', 'its sheet «Blank» has no cells'],
    [
      [{ name: 'Blank' }, { name: 'Old', data: table, state: 'hidden' }],
      undefined,
      'no visible sheet of it has cells; hidden ones: Old',
    ],
  ])('without cells is refused: %j, %s', async (sheets, sheet, reason) => {
    expect(errorIn(await stage(sheets, sheet)).params.reason).toBe(reason);
  });
});
