import { describe, expect, it } from 'vitest';
import {
  layoutOfKind,
  noTimes,
  timeOfColumn,
  valueCandidates,
  withSeries,
  withTime,
  withValues,
} from '@/features/datasets/reading/change-layout';
import { rolesOf } from '@/features/datasets/reading/column-roles';
import { inspection, reading } from '../examples';

const { columns } = inspection;
const wide = reading.layout;
const long = layoutOfKind('long', wide, columns)!;

describe('layouts', () => {
  it('of another kind keep the times and take the columns that fit', () => {
    expect(long).toEqual({
      kind: 'long',
      time: wide.time,
      series: ['shop'],
      values: ['revenue', 'visitors'],
    });
    expect(layoutOfKind('rows', wide, columns)).toEqual({
      kind: 'rows',
      series: 'shop',
      values: ['revenue', 'visitors'],
      headerFormat: null,
      time: noTimes,
    });
    expect(layoutOfKind('wide', null, columns)).toEqual(wide);
  });

  it('are none where columns are lacking', () => {
    const [date, shop, revenue] = columns;
    expect(layoutOfKind('wide', null, [date!, shop!])).toBeNull();
    expect(layoutOfKind('long', null, [date!, revenue!])).toBeNull();
  });

  it('give up a value column that becomes the time column, but not the last', () => {
    const time = timeOfColumn(columns, 'revenue');
    expect(withTime(wide, time)).toMatchObject({ time, values: ['visitors'] });
    expect(withTime({ ...wide, values: ['revenue'] }, time)).toBeNull();
  });

  it('keep the table’s order of values and never lose the last', () => {
    expect(withValues(wide, new Set(['visitors', 'revenue']), columns)?.values).toEqual([
      'revenue',
      'visitors',
    ]);
    expect(withValues(wide, new Set(), columns)).toBeNull();
  });

  it('tell series apart by at least one column, which holds no values', () => {
    expect(withSeries(long, [])).toBeNull();
    expect(withSeries(long, ['shop', 'revenue'])).toMatchObject({
      series: ['shop', 'revenue'],
      values: ['visitors'],
    });
    expect(valueCandidates(long, columns).map(({ name }) => name)).toEqual(['revenue', 'visitors']);
  });

  it('say what each column is for', () => {
    const role = rolesOf(long);
    expect(['date', 'shop', 'revenue', 'other'].map(role)).toEqual([
      'time',
      'series',
      'value',
      undefined,
    ]);
  });
});
