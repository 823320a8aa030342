import { aggregateValues } from '@shared/numeric/resample/aggregate-values';
import { createBucketGrid } from '@shared/numeric/resample/bucket-grid';
import { describe, expect, test } from 'vitest';

const at = (text: string) => Date.parse(`${text}Z`);

describe('createBucketGrid', () => {
  test.each([
    ['minute', 15, '2024-03-10T10:29:59', '2024-03-10T10:15'],
    ['hour', 1, '2024-03-10T10:29', '2024-03-10T10:00'],
    ['hour', 6, '2024-03-10T11:59', '2024-03-10T06:00'],
    ['day', 1, '2024-03-10T23:59', '2024-03-10T00:00'],
    // A Sunday, the last day of its week.
    ['week', 1, '2024-03-10T23:59', '2024-03-04T00:00'],
    ['week', 1, '2024-03-11T00:00', '2024-03-11T00:00'],
    // The weekend belongs to its Friday.
    ['business-day', 1, '2024-03-10T12:00', '2024-03-08T00:00'],
    ['month', 1, '2024-02-29T23:59', '2024-02-01T00:00'],
    ['month', 2, '2024-02-29T00:00', '2024-01-01T00:00'],
    ['quarter', 1, '2024-06-30T00:00', '2024-04-01T00:00'],
    ['year', 1, '2024-12-31T00:00', '2024-01-01T00:00'],
    ['year', 10, '1968-05-01T00:00', '1960-01-01T00:00'],
    ['millisecond', 100, '2024-03-10T00:00:00.250', '2024-03-10T00:00:00.200'],
  ] as const)('%s × %i: %s lies in the one from %s', (unit, count, time, start) => {
    const grid = createBucketGrid({ unit, count }, at(time));
    expect(grid?.timeOf(grid.stepAround(at(time)))).toBe(at(start));
  });

  test('steps that divide nothing are counted from the first time', () => {
    const days = createBucketGrid({ unit: 'day', count: 5 }, at('2024-03-10T05:00'));
    expect(days?.timeOf(days.stepAround(at('2024-03-16T00:00')))).toBe(at('2024-03-15T00:00'));
    const months = createBucketGrid({ unit: 'month', count: 5 }, at('2024-03-10T05:00'));
    expect(months?.timeOf(months.stepAround(at('2024-09-01T00:00')))).toBe(at('2024-08-01T00:00'));
  });

  test('steps without a calendar have none', () => {
    expect(createBucketGrid({ unit: 'step', count: 3 }, 0)).toBeNull();
  });
});

describe('aggregateValues', () => {
  const values = Float64Array.of(99, 4, Number.NaN, 1, 7, 99);
  test.each([
    ['mean', 4],
    ['first', 4],
    ['last', 7],
    ['min', 1],
    ['max', 7],
    ['median', 4],
    // It would be too small.
    ['sum', Number.NaN],
  ] as const)('%s leaves out what is missing', (aggregate, expected) => {
    expect(aggregateValues(values, 1, 5, aggregate)).toBe(expected);
  });

  test('of what is whole the sum; of nothing nothing; of two the mean of both', () => {
    expect(aggregateValues(values, 3, 5, 'sum')).toBe(8);
    expect(aggregateValues(values, 2, 3, 'mean')).toBeNaN();
    expect(aggregateValues(values, 3, 5, 'median')).toBe(4);
  });
});
