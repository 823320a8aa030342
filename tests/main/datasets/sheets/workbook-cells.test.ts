import { describe, expect, it } from 'vitest';
import { textOf } from './stage-sheet';

const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
const number = (value: string | number, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const one = (cell: string, more = {}) =>
  textOf({ sheets: [{ name: 'S', data: row(cell) }], ...more });

describe('the text of a cell', () => {
  it.each([
    ['<c><v>0.12</v></c>', '0.12'],
    ['<c><v>1.1000000000000001</v></c>', '1.1'],
    ['<c><v>0.30000000000000004</v></c>', '0.30000000000000004'],
    ['<c><v>1E-3</v></c>', '0.001'],
    ['<c><v>-4</v></c>', '-4'],
    ['<c t="n"><v>12345678901234567890</v></c>', '12345678901234567890'],
    ['<c t="b"><v>1</v></c>', 'true'],
    ['<c t="b"><v>0</v></c>', 'false'],
    ['<c t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['<c t="e"><f>NA()</f><v>#N/A</v></c>', '#N/A'],
    ['<c><f>B1*2</f><v>6</v></c>', '6'],
    ['<c t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', 'ab'],
    ['<c><f>SUM(B1:B9)</f></c>', '=SUM(B1:B9)'],
    ['<c t="inlineStr"><is><t>a &amp; b</t></is></c>', 'a & b'],
    ['<c t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r></is></c>', 'rich text'],
    ['<c t="inlineStr"><is><t>two_x000D_\nlines</t></is></c>', 'two\r\nlines'],
    ['<c t="inlineStr"><is><t>_x005F_x000D_ _x0000_</t></is></c>', '_x000D_ _x0000_'],
    ['<c t="d"><v>2024-03-05T00:00:00</v></c>', '2024-03-05'],
    ['<c t="d"><v>2024-03-05T10:30:00</v></c>', '2024-03-05 10:30:00'],
    ['<c t="str"><v>Istanbul: İ ş 東京 😀</v></c>', 'Istanbul: İ ş 東京 😀'],
  ])('%s is %j', async (cell, text) => {
    expect(await one(cell)).toBe(`"${text}"\n`);
  });

  it('doubles the quotes in it', async () => {
    expect(await one('<c t="str"><v>6" pipe, "new"</v></c>')).toBe('"6"" pipe, ""new"""\n');
  });

  it('comes from the shared texts, without phonetic hints', async () => {
    const sharedStrings =
      '<si><t>first</t></si><si><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>とう</t></rPh></si><si/>';
    const data = row('<c t="s"><v>1</v></c>', '<c t="s"><v>0</v></c>', '<c t="s"><v>2</v></c>');
    const text = await textOf({ sheets: [{ name: 'S', data: data + data }], sharedStrings });
    expect(text).toBe('"東京","first"\n"東京","first"\n');
  });

  it('is read whatever prefix the writer gives its elements', async () => {
    const whole =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await textOf({ sheets: [{ name: 'S', whole }] })).toBe('"7"\n');
  });
});

describe('a time', () => {
  it.each([
    [14, '45356', '2024-03-05'],
    [22, '45356.4375', '2024-03-05 10:30:00'],
    ['yyyy\\-mm\\-dd', '1', '1900-01-01'],
    ['yyyy\\-mm\\-dd', '59', '1900-02-28'],
    ['yyyy\\-mm\\-dd', '60', '1900-02-29'],
    ['yyyy\\-mm\\-dd', '61', '1900-03-01'],
    ['yyyy\\-mm\\-dd', '0', '1900-01-00'],
    ['[$-41F]d mmmm yyyy', '2958465', '9999-12-31'],
    // An hour is no finite fraction of a day: 1/24 and 23/24 to 15 digits.
    ['dd/mm/yyyy hh:mm', '45356.0416666667', '2024-03-05 01:00:00'],
    ['dd/mm/yyyy hh:mm', '45356.9583333333', '2024-03-05 23:00:00'],
    ['dd/mm/yyyy hh:mm', '45356.999999999', '2024-03-06'],
    ['h:mm:ss.000', '45356.50000001', '2024-03-05 12:00:00.001'],
    ['h:mm', '0.25', '06:00:00'],
    ['mm:ss.0', '0.000001', '00:00:00.086'],
    ['[h]:mm', '1.5', '36:00:00'],
    [46, '0.5', '12:00:00'],
  ])('in the format %s, %s is %s', async (format, serial, text) => {
    expect(await one(number(serial), { formats: [format] })).toBe(`"${text}"\n`);
  });

  it.each([
    [9, '0.12'],
    ['0.0%', '0.12'],
    ['#,##0.00 "days"', '3.5'],
    ['0.00 \\d\\a\\y\\s', '3.5'],
    ['[Red]-0.0', '3.5'],
    ['#,##0.00\\ [$€-407]', '3.5'],
    ['_(* #,##0_)', '3.5'],
    ['General', '45356'],
    ['0.00E+00', '45356'],
    ['@', '45356'],
  ])('is none in the format %s', async (format, value) => {
    expect(await one(number(value), { formats: [format] })).toBe(`"${value}"\n`);
  });

  it('stays a number where there is no such date', async () => {
    expect(await one(number(-2), { formats: [14] })).toBe('"-2"\n');
    expect(await one(number(3e6), { formats: [14] })).toBe('"3000000"\n');
  });

  it('is counted from 1904 where the workbook says so', async () => {
    const more = { formats: [14], date1904: true };
    expect(await one(number(0), more)).toBe('"1904-01-01"\n');
    expect(await one(number(43894), more)).toBe('"2024-03-05"\n');
  });

  it('is written one way in a whole column', async () => {
    const data = [45356, 45356.5, 45357].map((serial) => row(number(serial), number(serial, 1)));
    const sheets = [{ name: 'S', data: data.join('') }];
    expect(await textOf({ sheets, formats: [22, 0] })).toBe(
      '"2024-03-05 00:00:00","45356"\n"2024-03-05 12:00:00","45356.5"\n"2024-03-06 00:00:00","45357"\n',
    );
  });

  it('far down changes how the column above is written', async () => {
    const data = Array.from({ length: 30_000 }, () => row(number(45356)));
    const sheets = [{ name: 'S', data: data.join('') + row(number(45356.5)) }];
    const lines = (await textOf({ sheets, formats: [14] })).split('\n');
    expect(lines.slice(0, 2)).toEqual(['"2024-03-05 00:00:00"', '"2024-03-05 00:00:00"']);
    expect(lines.slice(-2)).toEqual(['"2024-03-05 12:00:00"', '']);
    expect(lines).toHaveLength(30_002);
  });
});
