import { describe, expect, test } from 'vitest';
import { errorIn, valueIn } from '../../../helpers/temporary-project';
import { inspectContent, readContent } from './table-file';

const lines = (...all: string[]) => all.join('\n');

describe('the dialect of a table', () => {
  test.each([
    ['commas', lines('date,v,w', '2024-01-01,1.5,a', '2024-01-02,2,b'), { delimiter: ',' }],
    ['semicolons', lines('date;v', '2024-01-01;1,5', '2024-01-02;2,25'), { delimiter: ';' }],
    ['tabs', lines('date\tv', '2024-01-01\t1,5', '2024-01-02\t2'), { delimiter: '\t' }],
    ['pipes', lines('date|v|w', '2024-01-01|1|x, y', '2024-01-02|2|z'), { delimiter: '|' }],
    ['colons', lines('a:b:c', '1:2:3', '4:5:6'), { delimiter: ':' }],
    ['circumflexes', lines('date^v', '2024-01-01^1', '2024-01-02^2'), { delimiter: '^' }],
    ['tildes', lines('date~v', '2024-01-01~1', '2024-01-02~2'), { delimiter: '~' }],
    [
      'runs of spaces',
      lines('date        v', '2024-01-01  1.5', '2024-01-02 12'),
      { delimiter: ' ', skipInitialSpace: true },
    ],
    [
      'commas with a space behind them',
      lines('date, v, w', '2024-01-01, 1, "a, b"', '2024-01-02, 2, c'),
      { delimiter: ',', skipInitialSpace: true },
    ],
    [
      'single quotes',
      lines('date,w,v', "2024-01-01,'a, b',1", "2024-01-02,'it''s',2"),
      { delimiter: ',', quote: "'" },
    ],
    [
      'quotes behind backslashes',
      lines('date,w,v', '2024-01-01,"a \\"b\\", c",1', '2024-01-02,"d",2'),
      { delimiter: ',', quote: '"', escape: 'backslash' },
    ],
    [
      'quotes that are letters',
      lines('date,w,v', '2024-01-01,"half,1', '2024-01-02,"open,2', '2024-01-03,c,3'),
      { delimiter: ',', quote: '' },
    ],
    [
      'times with colons and spaces',
      lines('time;v', '2024-01-01 10:00;1,5', '2024-01-01 11:00;2,5'),
      { delimiter: ';' },
    ],
    [
      'texts with commas',
      lines('name;city', 'Doe, Jane;Bonn, D', 'Roe, Rick;Ulm, D', 'Poe, Al;Wien, A'),
      { delimiter: ';' },
    ],
  ])('%s', async (_, content, dialect) => {
    const form = valueIn(await inspectContent(content));
    expect(form.form.dialect).toMatchObject({
      quote: '"',
      escape: 'double',
      skipInitialSpace: false,
      ...dialect,
    });
    expect(form.questions).toEqual([]);
    expect(form.rejectedCount).toBe(0);
    expect(form.dialect.evidence.code).toBe('form.dialect-found');
  });

  const sound = [
    'date;note;v',
    ...Array.from({ length: 6 }, (_, i) => `0${i + 1}.02.2024;a, b;${i},5`),
  ];
  test.each([
    ['a short record', '07.02.2024', 'form.short-row'],
    ['a long record', '07.02.2024;a;1,5;2,5', 'form.long-row'],
    ['a record in another dialect', '07.02.2024,a,1.5,2.5,3.5', 'form.short-row'],
    ['an open quote', '07.02.2024;"a;1,5', 'form.broken-quote'],
    ['text behind a quote', '07.02.2024;"a" b;1,5', 'form.broken-quote'],
    ['prose', 'Note: this, that, and the other; all of it.', 'form.short-row'],
  ])('is not changed by %s, wherever it stands', async (_, record, code) => {
    for (let at = 1; at <= sound.length; at++) {
      const content = [...sound.slice(0, at), record, ...sound.slice(at)].join('\n');
      const { form, rows, rejects } = await readContent(content);
      expect(form.form.dialect.delimiter).toBe(';');
      expect(form.questions).toEqual([]);
      expect(rows).toHaveLength(6);
      expect(rejects.map(({ line }) => line)).toEqual([at + 1]);
      // Below the table it is a remark.
      const isRemark = at === sound.length && !/^\d/.test(record);
      expect(rejects[0]?.reason.code).toBe(isRemark ? 'form.footer' : code);
    }
  });
});

describe('one column', () => {
  test.each([
    ['numbers', lines('v', '1', '2'), ','],
    ['numbers with a decimal comma', lines('v', '1,5', '2,5'), ';'],
    ['words', lines('name', 'Anna', 'Berta'), ','],
    ['times', lines('time', '2024-01-01 10:00', '2024-01-01 11:00'), ','],
  ])('of %s has a delimiter that does not occur', async (_, content, delimiter) => {
    const form = valueIn(await inspectContent(content));
    expect(form.dialect).toMatchObject({
      value: { delimiter },
      evidence: { code: 'form.single-column' },
    });
    expect(form.recordCount).toBe(2);
    expect(form.plan.columnNames).toHaveLength(1);
  });
});

describe('a table that can be read in two ways is a question:', () => {
  test('numbers with one comma each, and no header', async () => {
    const form = valueIn(await inspectContent(lines('1,5', '2,5', '3,75')));
    const [question] = form.questions;
    expect(question).toMatchObject({
      key: 'dialect',
      note: { code: 'form.ask-dialect' },
      column: null,
    });
    expect(question?.options.map(({ key, note }) => [key, note.code, note.params])).toEqual([
      [',', 'form.option-dialect', { delimiter: ',', columns: 2, rows: '[1] [5] / [2] [5]' }],
      [
        'one-column',
        'form.option-single-column',
        { delimiter: ';', columns: 1, rows: '[1,5] / [2,5]' },
      ],
    ]);
    const answered = valueIn(
      await inspectContent(lines('1,5', '2,5', '3,75'), {
        dialect: { delimiter: ';', quote: '"', escape: 'double', skipInitialSpace: false },
      }),
    );
    expect(answered.questions).toEqual([]);
    expect(answered.sample[0]?.cells).toEqual(['1,5']);
    expect(answered.dialect).toMatchObject({ confidence: 1, evidence: { code: 'form.chosen' } });
  });

  test('numbers with one space each', async () => {
    const form = valueIn(await inspectContent(lines('1 234', '2 345', '3 456')));
    expect(form.questions.map(({ key }) => key)).toEqual(['dialect']);
  });

  test('two delimiters that split each record once', async () => {
    const form = valueIn(
      await inspectContent(lines('day,a|b', '2024-01-01,red|1', '2024-01-02,blue|2')),
    );
    const keys = form.questions[0]?.options.map(({ key }) => key);
    expect(keys).toEqual([',', '|']);
  });

  test('but a header answers it', async () => {
    const two = valueIn(await inspectContent(lines('a,b', '1,5', '2,5')));
    expect([two.questions, two.plan.columnNames]).toEqual([[], ['a', 'b']]);
    const one = valueIn(await inspectContent(lines('v', '1,5', '2,5')));
    expect([one.questions, one.plan.columnNames]).toEqual([[], ['v']]);
  });
});

describe("Excel's first line", () => {
  test.each(['sep=;', '"sep=;"', 'SEP=;', 'sep=;;;'])('%s tells the delimiter', async (line) => {
    const form = valueIn(
      await inspectContent(lines(line, 'date;v,w', '2024-01-01;1,5', '2024-01-02;2,5')),
    );
    expect(form.dialect).toMatchObject({
      value: { delimiter: ';' },
      confidence: 1,
      evidence: { code: 'form.separator-line', params: { delimiter: ';' } },
    });
    expect(form.preambleLines).toEqual({
      value: 1,
      confidence: 1,
      evidence: { code: 'form.preamble-separator', params: {} },
    });
    expect(form.plan.columnNames).toEqual(['date', 'v,w']);
  });
});

test.each(['a', '5', '\n', '"', "'", '\\', '§'])('%j sets no cells apart', async (delimiter) => {
  const dialect = { delimiter, quote: '"', escape: 'double', skipInitialSpace: false } as const;
  expect(errorIn(await inspectContent('a,b\n1,2\n', { dialect }))).toMatchObject({
    code: 'choices-invalid',
    params: { file: 'table.csv', path: 'form.dialect.delimiter' },
  });
});
