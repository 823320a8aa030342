import { describe, expect, test } from 'vitest';
import { errorIn } from '../../../helpers/temporary-project';
import { inspectContent, readContent } from './table-file';

/** The kinds of pollution that benchmarks of CSV readers know (Pollock; csv-spectrum). */
const header = ['DATE', 'TIME', 'Qty', 'Product', 'Price', 'Text', 'Link', 'Comments'];
const rows = Array.from({ length: 20 }, (_, index) => [
  `${String(index + 1).padStart(2, '0')}/10/2018`,
  `${10 + (index % 10)}:${String((index * 7) % 60).padStart(2, '0')}`,
  String(1 + (index % 5)),
  `MG-${8700 + index}`,
  (index * 3.5 + 2).toFixed(2),
  index % 3 === 0 ? 'A "quoted" text\nin two lines, really' : `Great item ${index}`,
  `http://shop.example/p?id=${index}`,
  index % 4 === 0 ? 'late' : '',
]);
const table = [header, ...rows];

interface Writing {
  delimiter?: string;
  quote?: string;
  escapeSign?: string;
  lineEnd?: string;
}

function write(
  records: readonly (readonly string[])[],
  { delimiter = ',', quote = '"', escapeSign = quote, lineEnd = '\r\n' }: Writing = {},
): string {
  const sign = delimiter.trim() || delimiter;
  const cell = (text: string) =>
    /["'\r\n]/.test(text) || text.includes(sign) || (sign === ' ' && text === '')
      ? quote + text.replaceAll(quote, escapeSign + quote) + quote
      : text;
  return records.map((cells) => cells.map(cell).join(delimiter)).join(lineEnd);
}

describe('all records come back from', () => {
  test.each<[string, string]>([
    ['a file as it should be', `${write(table)}\r\n`],
    ['no line end at its end', write(table)],
    ['two line ends at its end', `${write(table)}\r\n\r\n`],
    ['LF', write(table, { lineEnd: '\n' })],
    ['CR', write(table, { lineEnd: '\r' })],
    ['semicolons', write(table, { delimiter: ';' })],
    ['tabs', write(table, { delimiter: '\t' })],
    ['spaces', write(table, { delimiter: ' ' })],
    ['commas and spaces', write(table, { delimiter: ', ' })],
    ['single quotes', write(table, { quote: "'" })],
    ['backslashes before quotes', write(table, { escapeSign: '\\' })],
    ['a preamble', `some text\r\nmore, text\r\n\r\n${write(table)}\r\n`],
    ['a header twice', write([header, ...table])],
    ['a footer', `${write(table)}\r\n\r\nSource: the shop, 2018\r\n`],
    ['a narrower table behind it', `${write(table)}\r\n\r\na,b\r\n1,2\r\n3,4\r\n`],
    [
      'a wider table behind it',
      `${write(table)}\r\n\r\n${write(table.map((cells) => [...cells, 'x', 'y']))}\r\n`,
    ],
  ])('%s', async (_, content) => {
    const read = await readContent(content);
    expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
    expect(read.form.plan.columnNames).toEqual(header);
    expect(read.form.questions).toEqual([]);
  });
});

test('no header', async () => {
  const read = await readContent(write(rows));
  expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
  expect(read.form.plan.columnNames[7]).toBe('column 8');
});

test('a header of two rows', async () => {
  const groups = ['When', 'When', 'What', 'What', 'What', 'More', 'More', 'More'];
  const read = await readContent(write([groups, ...table]));
  expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
  expect(read.form.plan.columnNames.slice(0, 3)).toEqual(['When DATE', 'When TIME', 'What Qty']);
});

test('a header alone, one record, one column, no payload', async () => {
  expect(errorIn(await inspectContent(write([header]))).code).toBe('csv-no-rows');
  expect((await readContent(write(table.slice(0, 2)))).rows).toHaveLength(1);
  const column = await readContent(write(table.map((cells) => cells.slice(2, 3))));
  expect(column.rows.map(({ cells }) => cells)).toEqual(rows.map((cells) => [cells[2]]));
  expect(errorIn(await inspectContent('\r\n')).code).toBe('file-empty');
});

test('the same table twice: the second header is no record', async () => {
  const read = await readContent(`${write(table)}\r\n\r\n${write(table)}\r\n`);
  expect(read.rows.map(({ cells }) => cells)).toEqual([...rows, ...rows]);
  expect(read.rejects.map(({ reason }) => reason.code)).toEqual(['form.repeated-header']);
});

describe('a single record with', () => {
  const written = table.map((cells) => write([cells]));
  const damages: [string, (cells: readonly string[]) => string][] = [
    ['a delimiter too few', (cells) => write([[`${cells[0]}${cells[1]}`, ...cells.slice(2)]])],
    ['a delimiter too many', (cells) => write([[...cells.slice(0, 3), '', ...cells.slice(3)]])],
    ['a quote too many', (cells) => write([cells]).replace('MG-', '"MG-')],
    ['semicolons', (cells) => write([cells], { delimiter: ';' })],
    ['spaces', (cells) => write([cells], { delimiter: ' ' })],
  ];
  test.each(damages)('%s leaves all others as they are', async (_, damage) => {
    for (const index of [1, 5, 20]) {
      const damaged = damage(table[index] as string[]);
      const content = [...written.slice(0, index), damaged, ...written.slice(index + 1)];
      const read = await readContent(content.join('\r\n'));
      expect(read.rows.map(({ cells }) => cells)).toEqual(rows.filter((_, at) => at !== index - 1));
      expect(read.form.plan.columnNames).toEqual(header);
      expect(read.rejects.length).toBeGreaterThan(0);
    }
  });

  test('a stray quote behind an unquoted cell keeps it as a letter', async () => {
    const content = [
      ...written.slice(0, 5),
      (written[5] as string).replace(/(MG-\d+)/, '$1"'),
      ...written.slice(6),
    ];
    const read = await readContent(content.join('\r\n'));
    expect(read.rows[4]?.cells[3]).toBe('MG-8704"');
    expect(read.rows).toHaveLength(20);
  });
});

describe('csv-spectrum', () => {
  test.each<[string, string, string[], string[][]]>([
    [
      'a comma in quotes',
      'first,last,address,city,zip\nJohn,Doe,120 any st.,"Anytown, WW",08123\n',
      ['first', 'last', 'address', 'city', 'zip'],
      [['John', 'Doe', '120 any st.', 'Anytown, WW', '08123']],
    ],
    [
      'empty cells',
      'a,b,c\n1,"",""\n2,3,4\n',
      ['a', 'b', 'c'],
      [
        ['1', '', ''],
        ['2', '3', '4'],
      ],
    ],
    [
      'escaped quotes',
      'a,b\n1,"ha ""ha"" ha"\n3,4\n',
      ['a', 'b'],
      [
        ['1', 'ha "ha" ha'],
        ['3', '4'],
      ],
    ],
    [
      'JSON',
      'key,val\n1,"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"\n',
      ['key', 'val'],
      [['1', '{"type": "Point", "coordinates": [102.0, 0.5]}']],
    ],
    [
      'line ends in quotes',
      'a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n',
      ['a', 'b', 'c'],
      [
        ['1', '2', '3'],
        ['Once upon \na time', '5', '6'],
        ['7', '8', '9'],
      ],
    ],
    [
      'CRLF in quotes',
      'a,b\r\n1,"ha \r\n""ha"" \r\nha"\r\n3,4\r\n',
      ['a', 'b'],
      [
        ['1', 'ha \r\n"ha" \r\nha'],
        ['3', '4'],
      ],
    ],
    ['a simple table', 'a,b,c\n1,2,3\n', ['a', 'b', 'c'], [['1', '2', '3']]],
    [
      'UTF-8',
      'a,b,c\n1,2,3\n4,5,ʤ\n',
      ['a', 'b', 'c'],
      [
        ['1', '2', '3'],
        ['4', '5', 'ʤ'],
      ],
    ],
    [
      'a degree sign and places with quotes',
      '"Location Name","Temp (°C)"\n"Los Angeles, ""LA""",34\n"Rome",30\n',
      ['Location Name', 'Temp (°C)'],
      [
        ['Los Angeles, "LA"', '34'],
        ['Rome', '30'],
      ],
    ],
  ])('%s', async (_, content, names, cells) => {
    const read = await readContent(content);
    expect(read.form.plan.columnNames).toEqual(names);
    expect(read.rows.map((row) => row.cells)).toEqual(cells);
    expect(read.rejects).toEqual([]);
    expect(read.form.questions).toEqual([]);
  });
});
