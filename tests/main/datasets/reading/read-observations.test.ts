import type { Layout } from '@shared/domain/dataset/reading';
import { describe, expect, test } from 'vitest';
import { errorIn, valueIn } from '../../../helpers/temporary-project';
import { readText } from './read-text';

const dayColumn = { kind: 'column', column: 'day', format: '%Y-%m-%d', zone: null } as const;
const counted = { kind: 'none', start: null, frequency: null } as const;
const wide = (values: string[], time: Layout['time'] = dayColumn): Layout => ({
  kind: 'wide',
  time,
  values,
});
const day = (number: number) => Date.UTC(2024, 0, number);
const { NaN: none } = Number;

async function seriesOf(text: string, layout: Layout) {
  const { read, rejects } = await readText(text, layout);
  const { observations } = valueIn(read);
  const series = observations.series.map(({ name, times, values, lines }) => ({
    name,
    times: [...times],
    values: [...values],
    lines: [...lines],
  }));
  return { series, timing: observations.timing, rejects };
}

describe('wide', () => {
  test('one column a series, in the order of the file, missing as NaN', async () => {
    const text = 'day,a,note,b\n2024-01-03,3,x,\n2024-01-01,NA,"y,z",-1.5\n';
    const { series, timing, rejects } = await seriesOf(text, wide(['b', 'a']));
    expect(series).toEqual([
      { name: 'b', times: [day(3), day(1)], values: [none, -1.5], lines: [2, 3] },
      { name: 'a', times: [day(3), day(1)], values: [3, none], lines: [2, 3] },
    ]);
    expect(timing).toEqual({ kind: 'read' });
    expect(rejects).toEqual([]);
  });

  test('series of one table share times and lines', async () => {
    const { read } = await readText('day,a,b\n2024-01-01,1,2\n', wide(['a', 'b']));
    const [a, b] = valueIn(read).observations.series;
    expect(a?.times).toBe(b?.times);
    expect(a?.lines).toBe(b?.lines);
  });

  test('rows that do not fit are rejected whole, with line, reason and text', async () => {
    const text = [
      'day,a,b',
      '2024-01-01,1,2',
      'soon,3,4',
      ',5,6',
      '2024-01-04,many,8',
      '2024-01-05,9',
      '2024-01-06,"1""0",12',
      'NA,13,14',
      '2024-01-08,15,16',
      '2024-01-09,17,18',
      '2024-01-10,19,20',
      '',
    ].join('\n');
    const { series, rejects } = await seriesOf(text, wide(['a', 'b']));
    expect(series.map(({ values }) => values)).toEqual([
      [1, 15, 17, 19],
      [2, 16, 18, 20],
    ]);
    expect(rejects).toEqual([
      {
        line: 3,
        reason: {
          code: 'reading.not-a-time',
          params: { text: 'soon', column: 'day', format: '%Y-%m-%d' },
        },
        text: 'soon,3,4',
      },
      { line: 4, reason: { code: 'reading.no-time', params: { column: 'day' } }, text: ',5,6' },
      {
        line: 5,
        reason: { code: 'reading.not-a-number', params: { text: 'many', column: 'a' } },
        text: '2024-01-04,many,8',
      },
      {
        line: 6,
        reason: { code: 'form.short-row', params: { cells: 2, expected: 3 } },
        text: '2024-01-05,9',
      },
      {
        line: 7,
        reason: { code: 'reading.not-a-number', params: { text: '1"0', column: 'a' } },
        text: '2024-01-06,"1""0",12',
      },
      { line: 8, reason: { code: 'reading.no-time', params: { column: 'day' } }, text: 'NA,13,14' },
    ]);
  });

  test('rows of nothing are passed over and told', async () => {
    const { read, rejects } = await readText('day,a\n2024-01-01,1\n,\n,\n', wide(['a']));
    expect(valueIn(read)).toMatchObject({
      recordCount: 3,
      notes: [{ code: 'reading.blank-rows', params: { count: 2 } }],
    });
    expect(rejects).toEqual([]);
  });

  test('half of the rows may lack a readable time, more may not', async () => {
    const rows = (good: number, bad: number) =>
      `day,a\n${'2024-01-01,1\n'.repeat(good)}${'x,1\n'.repeat(bad)}`;
    expect((await readText(rows(2, 2), wide(['a']))).read.ok).toBe(true);
    expect(errorIn((await readText(rows(2, 3), wide(['a']))).read)).toEqual({
      code: 'csv-time-unreadable',
      params: { file: 'table.csv', line: 4, value: 'x', format: '%Y-%m-%d' },
    });
  });

  test('a date and what belongs to it in other columns', async () => {
    const layout = wide(['a'], {
      kind: 'two-columns',
      columns: ['d', 't'],
      format: '%d.%m.%Y %H:%M',
      zone: null,
    });
    const text = 'd,t,a\n01.02.2024, 10:30,1\n"01.02.2024",11:00,2\n02.02.2024,noon,3\n';
    const { series, rejects } = await seriesOf(text, layout);
    expect(series[0]?.times).toEqual([Date.UTC(2024, 1, 1, 10, 30), Date.UTC(2024, 1, 1, 11)]);
    expect(rejects).toEqual([
      {
        line: 4,
        reason: {
          code: 'reading.not-a-time',
          params: { text: '02.02.2024 noon', column: 'd + t', format: '%d.%m.%Y %H:%M' },
        },
        text: '02.02.2024,noon,3',
      },
    ]);
  });
});

describe('without times', () => {
  test('rows are counted; one that is rejected or empty is a step all the same', async () => {
    const { series, timing } = await seriesOf(
      'a,b\n1,x\n"2\n3,x\n,\nmany,x\n6,x\n',
      wide(['a'], counted),
    );
    expect(series).toEqual([
      { name: 'a', times: [0, 2, 3, 5], values: [1, 3, none, 6], lines: [2, 4, 5, 7] },
    ]);
    expect(timing).toEqual({ kind: 'none' });
  });

  test('a header that stands there again is no step', async () => {
    const { series, rejects } = await seriesOf('a,b\n1,x\na,b\n2,x\n', wide(['a'], counted));
    expect(series[0]).toMatchObject({ times: [0, 1], lines: [2, 4] });
    expect(rejects.map(({ reason }) => reason.code)).toEqual(['form.repeated-header']);
  });

  test('start and step give them a calendar', async () => {
    const frequency = { unit: 'month', count: 1 } as const;
    const declared = { kind: 'none', start: '2020-01-31', frequency } as const;
    const { series, timing } = await seriesOf('a,b\n1,x\n2,x\n3,x\n', wide(['a'], declared));
    expect(series[0]?.times).toEqual([
      Date.UTC(2020, 0, 31),
      Date.UTC(2020, 1, 29),
      Date.UTC(2020, 2, 31),
    ]);
    expect(timing).toEqual({ kind: 'declared', frequency });
  });

  test.each([
    ['2020', Date.UTC(2020, 0, 1)],
    ['2020-03', Date.UTC(2020, 2, 1)],
    ['2020-03-04 05:06', Date.UTC(2020, 2, 4, 5, 6)],
    ['2020-03-04T05:06:07', Date.UTC(2020, 2, 4, 5, 6, 7)],
    ['2020-03-04T05:06+02:00', Date.UTC(2020, 2, 4, 3, 6)],
    ['2020-03-04T05:06Z', Date.UTC(2020, 2, 4, 5, 6)],
  ])('start %s is in UTC', async (start, expected) => {
    const time = { kind: 'none', start, frequency: { unit: 'day', count: 1 } } as const;
    const { series } = await seriesOf('a,b\n1,x\n', wide(['a'], time));
    expect(series[0]?.times).toEqual([expected]);
  });

  test('a start that is no time is refused', async () => {
    const time = { kind: 'none', start: 'spring', frequency: { unit: 'day', count: 1 } } as const;
    expect(errorIn((await readText('a,b\n1,x\n', wide(['a'], time))).read)).toMatchObject({
      code: 'choices-invalid',
      params: { file: 'table.csv', path: 'layout.time.start' },
    });
  });
});

describe('long', () => {
  const long = (series: string[], values: string[], time: Layout['time'] = dayColumn): Layout => ({
    kind: 'long',
    time,
    series,
    values,
  });

  test('series in the order in which they appear', async () => {
    const text =
      'day,shop,v\n2024-01-01,B,1\n2024-01-01,A,2\n2024-01-02,B,3\n2024-01-02,,4\n2024-01-03, A ,5\n';
    const { series, rejects } = await seriesOf(text, long(['shop'], ['v']));
    expect(series).toEqual([
      { name: 'B', times: [day(1), day(2)], values: [1, 3], lines: [2, 4] },
      { name: 'A', times: [day(1), day(3)], values: [2, 5], lines: [3, 6] },
    ]);
    expect(rejects).toMatchObject([
      { line: 5, reason: { code: 'reading.no-series', params: { column: 'shop' } } },
    ]);
  });

  test('several keys and several values name a series together', async () => {
    const text = 'day,land,shop,v,w\n2024-01-01,TR,A,1,10\n2024-01-01,TR,B,2,20\n';
    const { series } = await seriesOf(text, long(['land', 'shop'], ['v', 'w']));
    expect(series.map(({ name, values }) => [name, values])).toEqual([
      ['TR / A v', [1]],
      ['TR / A w', [10]],
      ['TR / B v', [2]],
      ['TR / B w', [20]],
    ]);
  });

  test('without times each series counts its own rows', async () => {
    const text = 'shop,v\nA,1\nB,2\nA,x\nA,3\nB,4\n';
    const { series } = await seriesOf(text, long(['shop'], ['v'], counted));
    expect(series.map(({ times, values }) => [times, values])).toEqual([
      [
        [0, 2],
        [1, 3],
      ],
      [
        [0, 1],
        [2, 4],
      ],
    ]);
  });
});

describe('rows', () => {
  const rows = (series: string | null, headerFormat: string | null): Layout => ({
    kind: 'rows',
    series,
    values: ['2020', '2021'],
    headerFormat,
    time: counted,
  });

  test('a row is a series, its times are the names of the columns', async () => {
    const text = 'city,2020,2021\nRome,1,2\nOslo,,4\nRome,5,x\n,,\nRome,7,8\n';
    const { series, timing, rejects } = await seriesOf(text, rows('city', '%Y'));
    const times = [Date.UTC(2020, 0, 1), Date.UTC(2021, 0, 1)];
    expect(series).toEqual([
      { name: 'Rome', times, values: [1, 2], lines: [2, 2] },
      { name: 'Oslo', times, values: [none, 4], lines: [3, 3] },
      { name: 'Rome (2)', times, values: [7, 8], lines: [6, 6] },
    ]);
    expect(timing).toEqual({ kind: 'read' });
    expect(rejects.map(({ line }) => line)).toEqual([4]);
  });

  test('columns are counted where the header has no times, rows where they have no names', async () => {
    const { series, timing } = await seriesOf('2020,2021\n1,2\n3,4\n', rows(null, null));
    expect(series.map(({ name, times }) => [name, times])).toEqual([
      ['1', [0, 1]],
      ['2', [0, 1]],
    ]);
    expect(timing).toEqual({ kind: 'none' });
  });

  test('a column whose name is no time is refused', async () => {
    const { read } = await readText('city,2020,2021\nRome,1,2\n', rows('city', '%Y-%m'));
    expect(errorIn(read)).toMatchObject({
      code: 'csv-time-unreadable',
      params: { file: 'table.csv', value: '2020', format: '%Y-%m' },
    });
  });
});

test.each([
  [
    'a column that is not there',
    wide(['c']),
    'csv-column-unknown',
    { value: 'c', allowed: 'day, a' },
  ],
  [
    'a format that is none',
    wide(['a'], { ...dayColumn, format: 'nonsense' }),
    'choices-invalid',
    { path: 'layout.time.format' },
  ],
  [
    'a zone that is none',
    wide(['a'], { ...dayColumn, zone: 'Mars/Base' }),
    'choices-invalid',
    { path: 'layout.time.zone' },
  ],
] as const)('%s is refused', async (_, layout, code, params) => {
  const { read } = await readText('day,a\n2024-01-01,1\n', layout);
  expect(errorIn(read)).toMatchObject({ code, params: { file: 'table.csv', ...params } });
});

test('a unit stands with the numbers of its column alone', async () => {
  const { read, rejects } = await readText(
    'day,a,b\n2024-01-01,1 €,2\n2024-01-02,3 $,4\n2024-01-03,5,6 €\n',
    wide(['a', 'b']),
    { units: { a: '€' } },
  );
  const [a] = valueIn(read).observations.series;
  expect([...(a?.values ?? [])]).toEqual([1]);
  expect(rejects.map(({ reason }) => reason.params.text)).toEqual(['3 $', '6 €']);
});
