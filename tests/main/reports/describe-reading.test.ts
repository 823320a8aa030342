import type { Layout, Reading } from '@shared/domain/dataset/reading';
import { expect, test } from 'vitest';
import { describeReading } from '../../../main/reports/describe-reading';
import { dataWordsEn } from '../../../main/reports/words/data-words-en';

const form: Reading['form'] = {
  encoding: 'utf-8',
  dialect: { delimiter: '\t', quote: '', escape: 'double', skipInitialSpace: false },
  preambleLines: 0,
  headerRows: 0,
  sheet: null,
};
const none = { kind: 'none', start: null, frequency: null } as const;

const factsOf = (layout: Layout, parts: Partial<Reading> = {}) =>
  describeReading(
    { form, numbers: { decimalMark: '.', groupMark: ' ' }, missingWords: [], layout, ...parts },
    dataWordsEn,
    ({ count, unit }) => `every ${count} ${unit}s`,
  ).map(({ label, value }) => `${label}: ${value}`);

test('a text file is told by its encoding and its marks', () => {
  expect(factsOf({ kind: 'wide', time: none, values: ['a', 'b'] })).toEqual([
    'Encoding: UTF-8',
    'Delimiter: tab',
    'Quote: none',
    'Header: none',
    'Decimal mark: .',
    'Thousands mark: space',
    'Layout: one column a series',
    'Columns of values: a, b',
    'Times: none in the file: rows in their order',
  ]);
});

test('a workbook is told by its sheet, without what text alone has', () => {
  const time = { kind: 'column', column: 'day', format: 'excel', zone: 'Europe/Istanbul' } as const;
  const facts = factsOf(
    { kind: 'long', time, series: ['shop', 'item'], values: ['sold'] },
    { form: { ...form, sheet: 'Sales', headerRows: 2 } },
  );
  expect(facts[0]).toBe('Sheet: Sales');
  expect(facts.join()).not.toMatch(/Encoding|Delimiter/);
  expect(facts).toEqual(
    expect.arrayContaining([
      'Header: 2 rows',
      'Layout: one row for each series and time',
      'Series named by: shop, item',
      'Times: day, written excel, in Europe/Istanbul',
    ]),
  );
});

test('times may stand in two columns, in the header, or with the person alone', () => {
  const timesOf = (layout: Layout) => factsOf(layout).at(-1);
  const columns: [string, string] = ['y', 'm'];
  const two = { kind: 'two-columns' as const, columns, format: '%Y %m', zone: null };
  expect(timesOf({ kind: 'wide', time: two, values: ['a'] })).toBe('Times: y + m, written %Y %m');
  const rows = { kind: 'rows', series: null, values: ['2020', '2021'] } as const;
  expect(timesOf({ ...rows, values: [...rows.values], headerFormat: '%Y', time: none })).toBe(
    'Times: names of the columns, written %Y',
  );
  const declared = {
    kind: 'none',
    start: '2020-01-01',
    frequency: { unit: 'month', count: 2 },
  } as const;
  expect(timesOf({ kind: 'wide', time: declared, values: ['a'] })).toBe(
    'Times: none in the file: from 2020-01-01, every 2 months',
  );
});

test('of many columns the first are named', () => {
  const values = Array.from({ length: 30 }, (_, at) => `c${at}`);
  const facts = factsOf({ kind: 'rows', series: null, values, headerFormat: '%Y', time: none });
  expect(facts).toContain(`Columns of values: ${values.slice(0, 12).join(', ')} and 18 more`);
  expect(facts).toContain('Series named by: the number of its row');
});
