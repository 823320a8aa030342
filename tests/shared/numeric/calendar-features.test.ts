import { featuresFor, isOnWeekend, placeInCycle } from '@shared/numeric/calendar-features';
import { describe, expect, test } from 'vitest';

const at = (text: string) => Date.parse(`${text}Z`);
const daily = ['weekday', 'weekend', 'month', 'day-of-year', 'holiday'];

test.each([
  ['millisecond', 100, ['hour', ...daily]],
  ['minute', 15, ['hour', ...daily]],
  ['hour', 1, ['hour', ...daily]],
  ['hour', 24, daily],
  ['day', 1, daily],
  ['day', 7, ['month', 'day-of-year']],
  ['business-day', 1, ['weekday', 'month', 'day-of-year', 'holiday']],
  ['week', 1, ['month', 'day-of-year']],
  ['month', 1, ['month']],
  ['quarter', 1, ['month']],
  ['quarter', 4, []],
  ['month', 12, []],
  ['year', 1, []],
  ['step', 1, []],
] as const)('%s × %i', (unit, count, expected) => {
  expect(featuresFor({ unit, count })).toEqual(expected);
});

describe('placeInCycle', () => {
  test.each([
    ['hour', '2024-03-10T18:00', 0.75],
    ['hour', '1969-12-31T06:00', 0.25],
    ['weekday', '2024-03-11T00:00', 0],
    ['weekday', '2024-03-10T23:59', 6 / 7],
    ['month', '2024-01-31T00:00', 0],
    ['month', '2024-12-01T00:00', 11 / 12],
    ['month', '1899-04-01T00:00', 3 / 12],
    ['day-of-year', '2024-12-31T00:00', 365 / 366],
    ['day-of-year', '2023-12-31T00:00', 364 / 365],
  ] as const)('%s of %s', (feature, time, expected) => {
    expect(placeInCycle(feature, at(time))).toBeCloseTo(expected, 12);
  });

  test('weekends', () => {
    expect(
      ['2024-03-08', '2024-03-09', '2024-03-10', '2024-03-11'].map((day) => isOnWeekend(at(day))),
    ).toEqual([false, true, true, false]);
  });
});
