import type { Layout, TimeSource } from '@shared/domain/dataset/reading';
import { expect, it } from 'vitest';
import { sampleTimes } from '../../../../main/datasets/meaning/sample-times';

const rowsOf = (...cells: string[][]) =>
  cells.map((row, index) => ({ line: index + 2, cells: row }));
const wide = (time: TimeSource): Layout => ({ kind: 'wide', time, values: ['v'] });

it('reads the first time and the step between most of them', () => {
  const layout = wide({ kind: 'column', column: 'day', format: '%d/%m/%Y', zone: null });
  const rows = rowsOf(['1', 'NA'], ['2', '03/04/2024'], ['3', '04/04/2024'], ['4', '05/04/2024']);
  expect(sampleTimes(layout, [], { columnNames: ['v', 'day'], rows })).toEqual({
    text: '03/04/2024',
    first: Date.UTC(2024, 3, 3),
    frequency: { unit: 'day', count: 1 },
  });
});

it('joins the cells of two columns, in their zone', () => {
  const layout = wide({
    kind: 'two-columns',
    columns: ['day', 'hour'],
    format: '%Y-%m-%d %H:%M',
    zone: 'Europe/Istanbul',
  });
  const rows = rowsOf(['2024-01-01', '03:00', '1'], ['2024-01-01', '04:00', '2']);
  expect(sampleTimes(layout, [], { columnNames: ['day', 'hour', 'v'], rows })).toEqual({
    text: '2024-01-01 03:00',
    first: Date.UTC(2024, 0, 1),
    frequency: { unit: 'hour', count: 1 },
  });
});

it('reads the names of columns where each row is a series', () => {
  const layout: Layout = {
    kind: 'rows',
    series: 'name',
    values: ['2020', '2021', '2022'],
    headerFormat: '%Y',
    time: { kind: 'none', start: null, frequency: null },
  };
  expect(
    sampleTimes(layout, [], { columnNames: ['name', '2020', '2021', '2022'], rows: [] }),
  ).toEqual({ text: '2020', first: Date.UTC(2020, 0, 1), frequency: { unit: 'year', count: 1 } });
});

it('has none where the table has none, or where they cannot be read', () => {
  const sample = { columnNames: ['day', 'v'], rows: rowsOf(['x', '1'], ['y', '2']) };
  expect(sampleTimes(wide({ kind: 'none', start: null, frequency: null }), [], sample)).toBeNull();
  const column = { kind: 'column', column: 'day', zone: null } as const;
  expect(sampleTimes(wide({ ...column, format: '%Y-%m-%d' }), [], sample)).toBeNull();
  expect(sampleTimes(wide({ ...column, format: '%Q' }), [], sample)).toBeNull();
});
