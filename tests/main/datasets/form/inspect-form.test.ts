import { describe, expect, test } from 'vitest';
import { errorIn, valueIn } from '../../../helpers/temporary-project';
import { inspectContent, readContent } from './table-file';

const body = ['2024-01-01,1.5,2', '2024-01-02,2,3', '2024-01-03,2.5,4', '2024-01-04,3,5'];
const lines = (...all: string[]) => all.join('\n');

describe('the header', () => {
  test.each<[string, string, number, string[], string]>([
    [
      'is one row',
      lines('date,load,price', ...body),
      1,
      ['date', 'load', 'price'],
      'form.header-kinds',
    ],
    ['is none', lines(...body), 0, ['column 1', 'column 2', 'column 3'], 'form.header-none'],
    [
      'has units in a second row',
      lines('date,load,price', ',MW,EUR/MWh', ...body),
      2,
      ['date', 'load MW', 'price EUR/MWh'],
      'form.header-kinds',
    ],
    [
      'has groups in a row above',
      lines('Region,North,South', 'date,load,load', ...body),
      2,
      ['Region date', 'North load', 'South load'],
      'form.header-kinds',
    ],
    [
      'has years over numbers, named by their first column',
      lines('country,2019,2020', 'Chad,1.5,2', 'Peru,3,4'),
      1,
      ['country', '2019', '2020'],
      'form.header-steps',
    ],
    [
      'has years over numbers, and an empty corner',
      lines(',2019,2020', 'Chad,1.5,2', 'Peru,3,4'),
      1,
      ['column 1', '2019', '2020'],
      'form.header-steps',
    ],
    [
      'has months over numbers',
      lines('x,2019-01,2019-02', 'Chad,1.5,2', 'Peru,3,4'),
      1,
      ['x', '2019-01', '2019-02'],
      'form.header-steps',
    ],
    [
      'has numbers beside the name of the times',
      lines('date,1,2', ...body),
      1,
      ['date', '1', '2'],
      'form.header-steps',
    ],
    [
      'has nothing but years',
      lines('2018,2019,2020', '1,2,3', '4,5,6'),
      1,
      ['2018', '2019', '2020'],
      'form.header-steps',
    ],
    [
      'is none where numbers count up in each record',
      lines('Chad,2,3', 'Peru,3,4', 'Mali,4,5'),
      0,
      ['column 1', 'column 2', 'column 3'],
      'form.header-none',
    ],
    [
      'is of words above words',
      lines('name,city', 'Ann,Ulm', 'Ben,Bonn'),
      1,
      ['name', 'city'],
      'form.header-words',
    ],
    [
      'is none where the words come again',
      lines('red,small', 'blue,small', 'red,large'),
      0,
      ['column 1', 'column 2'],
      'form.header-none',
    ],
    [
      'is none above a single record',
      '2024-01-01,5',
      0,
      ['column 1', 'column 2'],
      'form.header-none',
    ],
    [
      'is one row where the first record cannot be read',
      lines('date,load,price', 'unknown,bad,worse', ...body),
      1,
      ['date', 'load', 'price'],
      'form.header-kinds',
    ],
    [
      'has units and the way that times are written',
      lines('date,load,price', 'YYYY-MM-DD,MW,EUR', ...body),
      2,
      ['date YYYY-MM-DD', 'load MW', 'price EUR'],
      'form.header-kinds',
    ],
    [
      'is one row where a first value cannot be read',
      lines('name,v', 'a,oops', 'b,1', 'c,2', 'd,3'),
      1,
      ['name', 'v'],
      'form.header-kinds',
    ],
  ])('%s', async (_, content, rows, names, evidence) => {
    const form = valueIn(await inspectContent(content));
    expect(form.plan.columnNames).toEqual(names);
    expect(form.headerRows).toMatchObject({ value: rows, evidence: { code: evidence } });
    expect(form.questions).toEqual([]);
  });

  test('is as a person says', async () => {
    const content = lines('date,load,price', ...body);
    const none = valueIn(await inspectContent(content, { headerRows: 0 }));
    expect([none.recordCount, none.plan.columnNames[0]]).toEqual([5, 'column 1']);
    const two = valueIn(await inspectContent(content, { headerRows: 2 }));
    expect([two.recordCount, two.plan.columnNames[1]]).toEqual([3, 'load 1.5']);
    expect(two.headerRows).toEqual({
      value: 2,
      confidence: 1,
      evidence: { code: 'form.chosen', params: {} },
    });
  });

  test('lacks the name of the first column, as R writes it', async () => {
    const numbered = await readContent(lines('"x" "y"', '"1" 2.5 3', '"2" 3.5 4'));
    expect(numbered.form.plan.columnNames).toEqual(['column 1', 'x', 'y']);
    expect(numbered.form.repairs).toEqual([
      { code: 'form.unnamed-columns', params: { count: 1, names: '«column 1»' } },
    ]);
    expect(numbered.rows[0]).toEqual({ line: 2, cells: ['1', '2.5', '3'] });
    const dated = await readContent(lines('load,price', ...body));
    expect(dated.form.plan.columnNames).toEqual(['column 1', 'load', 'price']);
  });

  test.each([
    [
      'a decimal comma in a file of commas',
      lines('date,v', '2024-01-01,1,5', '2024-01-02,2,5'),
      1,
      2,
      3,
    ],
    [
      'a name that no record has a cell for',
      lines('date,v,w', '2024-01-01,1', '2024-01-02,2'),
      1,
      3,
      2,
    ],
  ])('is refused where it is for other columns: %s', async (_, content, line, names, cells) => {
    expect(errorIn(await inspectContent(content))).toEqual({
      code: 'csv-unreadable',
      params: {
        file: 'table.csv',
        line,
        reason: `line ${line} has ${names} names for the ${cells} cells of the records below it.`,
      },
    });
  });

  test('has names that are unique and not empty', async () => {
    const form = valueIn(
      await inspectContent(lines('date,v, v ,,v', '2024-01-01,1,2,3,4', '2024-01-02,1,2,3,5')),
    );
    expect(form.plan.columnNames).toEqual(['date', 'v', 'v (2)', 'column 4', 'v (3)']);
    expect(form.repairs).toEqual([
      { code: 'form.unnamed-columns', params: { count: 1, names: '«column 4»' } },
      { code: 'form.repeated-names', params: { count: 2, names: '«v (2)», «v (3)»' } },
    ]);
  });

  test('alone is no table', async () => {
    for (const content of ['date,v\n', '\n\ndate,v\n\n']) {
      const line = content.startsWith('d') ? 1 : 3;
      expect(errorIn(await inspectContent(content))).toEqual({
        code: 'csv-no-rows',
        params: { file: 'table.csv', line },
      });
    }
  });
});

describe('what stands above the table', () => {
  test.each<[string, string[], number]>([
    ['a title', ['Load of 2024'], 1],
    ['a title and a blank line', ['Load of 2024', ''], 2],
    ['titles with delimiters in them', ['Load, monthly', 'Source: grid, own numbers, 2024', ''], 3],
    ['a title as wide as the table', ['Load of 2024,,', ',,'], 2],
    ['pairs of names and values', ['Station,B01', 'Latitude,43.18', ''], 3],
    ['blank lines', ['', '', ''], 3],
    ['comments', ['# made by hand', '# date, load, and price'], 2],
    ['another table', ['name,city', 'Ann,5', 'Ben,6', ''], 4],
  ])('is left out: %s', async (_, above, count) => {
    const { form, rows } = await readContent(lines(...above, 'date,load,price', ...body));
    expect(form.form).toMatchObject({ preambleLines: count, headerRows: 1 });
    expect(form.plan.columnNames).toEqual(['date', 'load', 'price']);
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5].map((line) => line + count));
    const shown = above.filter((line) => line !== '');
    const codes = form.problems.map(({ note, line, severity }) => [note.code, line, severity]);
    if (shown.length === 0) expect(codes).toEqual([]);
    else if (shown[0] === 'name,city')
      expect(codes).toEqual([['form.several-tables', 2, 'warning']]);
    else expect(codes).toEqual([['form.left-out-above', 1, 'info']]);
  });

  test('is a header, where a comment sign stands before its first name only', async () => {
    const form = valueIn(await inspectContent(lines('#date,load,price', ...body)));
    expect(form.plan.columnNames).toEqual(['#date', 'load', 'price']);
    const numbered = valueIn(await inspectContent(lines('#,load,price', '1,2,3', '2,3,4')));
    expect(numbered.plan.columnNames).toEqual(['#', 'load', 'price']);
  });

  test('is as many lines as a person says', async () => {
    const content = lines('Load of 2024', 'date,load,price', ...body);
    const form = valueIn(await inspectContent(content, { preambleLines: 3 }));
    expect(form.form).toMatchObject({ preambleLines: 3, headerRows: 0 });
    expect(form.sample[0]).toEqual({ line: 4, cells: ['2024-01-02', '2', '3'] });
    expect(form.preambleLines.confidence).toBe(1);
  });
});

describe('what stands below the table is rejected with its line:', () => {
  test.each<[string, string[]]>([
    ['a total', ['Total,9,14']],
    ['a total in Turkish', ['Genel Toplam,9,14']],
    ['a source', ['', 'Source: grid operator']],
    [
      'remarks with delimiters',
      ['', '* preliminary, may change', 'Last updated: Monday, noon, or so, UTC'],
    ],
  ])('%s', async (_, below) => {
    const { form, rows, rejects } = await readContent(
      lines('date,load,price', ...body, ...below, ''),
    );
    expect(rows).toHaveLength(4);
    const first = 6 + below.indexOf(below.find((line) => line !== '') ?? '');
    const count = below.filter((line) => line !== '').length;
    expect(rejects.map(({ line, reason, text }) => [line, reason.code, text])).toEqual(
      below
        .filter((line) => line !== '')
        .map((text, index) => [first + index, 'form.footer', text]),
    );
    expect(form.problems).toEqual([
      {
        severity: 'warning',
        note: { code: 'form.footer', params: {} },
        line: first,
        column: null,
        count,
      },
    ]);
  });

  test('found at the end of a file that the sample does not reach', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `2024-01-01,${index},1`);
    const { rows, rejects } = await readContent(lines('date,load,price', ...many, 'Total,1,2'));
    expect(rows).toHaveLength(100_000);
    expect(rejects.map(({ line, reason }) => [line, reason.code])).toEqual([
      [100_002, 'form.footer'],
    ]);
  });

  test('but a series may be called so', async () => {
    const { rows } = await readContent(lines('region,v', 'North,1', 'South,2', 'Total,3'));
    expect(rows).toHaveLength(3);
  });
});

describe('records that are set right, each kind shown with its first line', () => {
  test('empty cells too many are left out', async () => {
    const { form, rows } = await readContent(
      lines('date,load,price', ...body, '2024-01-05,3,5,, ,'),
    );
    expect(rows[4]).toEqual({ line: 6, cells: ['2024-01-05', '3', '5'] });
    expect(form.repairs).toEqual([{ code: 'form.records-trimmed', params: { count: 1, line: 6 } }]);
    const quoted = await readContent(lines('date,load,price', ...body, '2024-01-05,3,5,""'));
    expect(quoted.rejects.map(({ line }) => line)).toEqual([6]);
  });

  test('a delimiter at the end of each record sets no column apart', async () => {
    for (const header of ['date,load,price,', 'date,load,price']) {
      const { form, rows, rejects } = await readContent(
        lines(header, ...body.map((line) => `${line},`), '2024-01-05,3,5', '2024-01-06,3,5,x,y'),
      );
      expect(form.plan).toMatchObject({ cellCount: 4, repairs: { dropLastCell: true } });
      expect(form.repairs.map(({ code }) => code)).toEqual(['form.trailing-delimiter']);
      expect(rows.map(({ cells }) => cells.length)).toEqual([3, 3, 3, 3, 3]);
      expect(rejects).toEqual([
        {
          line: 7,
          reason: { code: 'form.long-row', params: { cells: 5, expected: 3 } },
          text: '2024-01-06,3,5,x,y',
        },
      ]);
    }
  });

  test('last cells that a file leaves out are empty', async () => {
    const explicit = await readContent(
      lines('date,v,note', '2024-01-01,1,', '2024-01-02,2', '2024-01-03,3,x'),
    );
    expect(explicit.rows.map(({ cells }) => cells[2])).toEqual(['', '', 'x']);
    expect(explicit.form.repairs).toEqual([
      { code: 'form.records-filled', params: { count: 1, line: 3 } },
    ]);
    const habit = await readContent(
      lines(
        'date,v,note',
        '2024-01-01,1',
        '2024-01-02,2',
        '2024-01-03,3,x',
        '2024-01-04,4',
        '2024-01-05,5',
      ),
    );
    expect(habit.rows.map(({ cells }) => cells)).toContainEqual(['2024-01-04', '4', '']);
    expect(habit.form.repairs[0]?.params).toEqual({ count: 4, line: 2 });
  });

  test('but not where nothing tells that they are', async () => {
    const once = await readContent(
      lines('date,v,note', '2024-01-01,1,a', '2024-01-02,2', '2024-01-03,3,x'),
    );
    expect(once.rejects).toEqual([
      {
        line: 3,
        reason: { code: 'form.short-row', params: { cells: 2, expected: 3 } },
        text: '2024-01-02,2',
      },
    ]);
    // «a» is no value: the record lacks another cell than its last.
    const shifted = await readContent(
      lines('date,v,note', '2024-01-01,1,', '2024-01-02,a', '2024-01-03,3,x'),
    );
    expect(shifted.rejects.map(({ line }) => line)).toEqual([3]);
  });

  test('the header once more is no record', async () => {
    const { rejects } = await readContent(
      lines('date,load,price', ...body, 'date,load,price', ...body),
    );
    expect(rejects.map(({ line, reason }) => [line, reason.code])).toEqual([
      [6, 'form.repeated-header'],
    ]);
  });

  test('lines of spaces are blank', async () => {
    const { rows, rejects } = await readContent(
      lines('date,load,price', '  ', ...body, ' \t ', ''),
    );
    expect([rows.length, rejects.length]).toEqual([4, 0]);
    const single = await readContent(lines('v', ' ', '1', '2', ' '));
    expect(single.rows.map(({ line }) => line)).toEqual([3, 4]);
  });
});

describe('limits', () => {
  test('9,999 columns are read, 10,000 are refused', async () => {
    const wide = (count: number) =>
      lines(
        Array.from({ length: count }, (_, index) => `c${index}`).join(),
        ...Array.from({ length: 3 }, (_, row) => Array(count).fill(row).join()),
      );
    const form = valueIn(await inspectContent(wide(9999)));
    expect([form.plan.columnNames.length, form.recordCount]).toEqual([9999, 3]);
    expect(errorIn(await inspectContent(wide(10_000)))).toEqual({
      code: 'csv-too-many-columns',
      params: { file: 'table.csv', line: 1, count: 10_000, allowed: 9999 },
    });
  });

  test('a record of more than 1 MiB is refused where nothing else is in sight', async () => {
    const long = 'x'.repeat(1024 * 1024 + 1);
    const refusal = (line: number) => ({
      code: 'csv-record-too-long',
      params: { file: 'table.csv', line, allowed: '1 MiB' },
    });
    expect(errorIn(await inspectContent(long))).toEqual(refusal(1));
    expect(errorIn(await inspectContent(`${long}${long}\na,b\n`))).toEqual(refusal(1));
    expect(errorIn(await inspectContent(`date,v\n${long}`))).toEqual(refusal(2));
  });

  test('and rejected where there are others, with the start of its text', async () => {
    const long = `2024-01-01,${'ü'.repeat(700_000)}`;
    const { rows, rejects } = await readContent(
      lines('date,v', '2023-12-31,5', long, '2024-01-02,6'),
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [3, { code: 'form.too-long-row', params: { allowed: '1 MiB' } }],
    ]);
    expect(rejects[0]?.text).toMatch(/^2024-01-01,ü{494}…$/);
  });
});

test.each([
  ['a web page', '<!DOCTYPE html>\n<html><body>1,2</body></html>', 'it is a web page (HTML).'],
  ['XML', '<?xml version="1.0"?>\n<a>1,2</a>', 'it is XML.'],
  [
    'JSON',
    '[\n {"date": "2024-01-01", "v": 1},\n {"date": "2024-01-02", "v": 2}\n]',
    'it is JSON.',
  ],
  ['lines of JSON', '{"a": 1, "b": 2}\n{"a": 3, "b": 4}\n', 'it is JSON.'],
  ['RTF', '{\\rtf1 a,b\n1,2\n}', 'it is a text document (RTF).'],
])('%s is no table', async (_, content, reason) => {
  expect(errorIn(await inspectContent(content))).toEqual({
    code: 'csv-unreadable',
    params: { file: 'table.csv', line: 1, reason },
  });
});

test.each([
  ['line ends', '\n\r\n\r'],
  ['a byte order mark', '\ufeff'],
  ['spaces', '  \n \t \n'],
  ['delimiters', ',,\n,,\n'],
  ["DOS' end of file", '\x1a'],
])('nothing but %s is an empty file', async (_, content) => {
  expect(errorIn(await inspectContent(content))).toEqual({
    code: 'file-empty',
    params: { file: 'table.csv' },
  });
});

test('quotes that never close are refused with their line', async () => {
  expect(errorIn(await inspectContent(lines('date,v', '"2024-01-01,1')))).toEqual({
    code: 'csv-unreadable',
    params: {
      file: 'table.csv',
      line: 2,
      reason: 'line 2: A quoted cell does not end, or goes on behind its quote.',
    },
  });
});
