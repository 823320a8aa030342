import type { Frequency } from '@shared/domain/frequency';
import { addSteps, inferFrequency } from '@shared/numeric/frequency';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const utc = Date.UTC;
const dayMs = 86_400_000;
const steps = (start: number, frequency: Frequency, length: number): number[] =>
  Array.from({ length }, (_, step) => addSteps(start, frequency, step));
const found = (times: ArrayLike<number>) => {
  const { frequency, share, missingSteps, offGrid } = inferFrequency(times);
  return { frequency, share, missingSteps, offGrid };
};
const days = (...texts: string[]) => texts.map((text) => Date.parse(`${text}Z`));

const units = [
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
] as const;

describe('inferFrequency', () => {
  test('finds the step that made the times', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.constantFrom(
          ...[utc(1970, 0, 1), utc(1949, 0, 1), utc(2023, 0, 31), utc(2001, 4, 7, 13)],
        ),
        fc.integer({ min: 3, max: 400 }),
        (unit, start, length) => {
          const times = steps(start, { unit, count: 1 }, length);
          const expected = {
            frequency: { unit, count: 1 },
            share: 1,
            missingSteps: 0,
            offGrid: [],
          };
          expect(found(times)).toEqual(expected);
        },
      ),
    );
  });

  test('finds business days from the first weekend on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: 6, max: 400 }),
        (day, length) => {
          const first = addSteps(day * dayMs + 3_600_000, { unit: 'business-day', count: 1 }, 1);
          const times = steps(first, { unit: 'business-day', count: 1 }, length);
          expect(found(times)).toEqual({
            frequency: { unit: 'business-day', count: 1 },
            share: 1,
            missingSteps: 0,
            offGrid: [],
          });
        },
      ),
    );
  });

  test('counts the steps that are missing', () => {
    const times = Array.from({ length: 24 }, (_, month) => utc(2020, month, 1));
    times.splice(10, 1);
    times.splice(15, 2);
    expect(found(times)).toEqual({
      frequency: { unit: 'month', count: 1 },
      share: 18 / 20,
      missingSteps: 3,
      offGrid: [],
    });
  });

  test('two months, two weeks, fifteen minutes', () => {
    const every = (unit: (typeof units)[number], count: number) =>
      inferFrequency(steps(utc(2020, 0, 1), { unit, count }, 9)).frequency;
    expect(every('month', 2)).toEqual({ unit: 'month', count: 2 });
    expect(every('month', 3)).toEqual({ unit: 'quarter', count: 1 });
    expect(every('year', 5)).toEqual({ unit: 'year', count: 5 });
    expect(every('day', 14)).toEqual({ unit: 'week', count: 2 });
    expect(every('minute', 15)).toEqual({ unit: 'minute', count: 15 });
    expect(every('hour', 24)).toEqual({ unit: 'day', count: 1 });
    expect(every('millisecond', 40)).toEqual({ unit: 'millisecond', count: 40 });
  });

  test('holidays are missing business days; a week without a weekend is days', () => {
    const trading = steps(utc(2024, 0, 1), { unit: 'business-day', count: 1 }, 20);
    expect(found(trading.filter((_, index) => index !== 0 && index !== 10))).toEqual({
      frequency: { unit: 'business-day', count: 1 },
      share: 16 / 17,
      missingSteps: 1,
      offGrid: [],
    });
    expect(inferFrequency(trading.slice(0, 5)).frequency.unit).toBe('day');
  });

  test('a session on a Saturday is off the grid of business days', () => {
    const trading = steps(utc(2024, 0, 1), { unit: 'business-day', count: 1 }, 60);
    const times = [...trading, utc(2024, 1, 3)].sort((a, b) => a - b);
    expect(found(times)).toMatchObject({
      frequency: { unit: 'business-day', count: 1 },
      missingSteps: 0,
      offGrid: [25],
    });
  });

  test('a few rows astray do not make ten thousand irregular', () => {
    const times = steps(utc(2020, 0, 1), { unit: 'hour', count: 1 }, 10_000);
    const astray = [100, 2000, 2001, 7777, 9998];
    for (const index of astray) times[index] = (times[index] as number) + 90_000;
    expect(found(times)).toEqual({
      frequency: { unit: 'hour', count: 1 },
      // Both steps around each, but the one between 2000 and 2001 counts once.
      share: (9999 - 9) / 9999,
      missingSteps: 5,
      offGrid: astray,
    });
  });

  test('any row astray is named, in a series that is looked at in parts', () => {
    const times = Float64Array.from(steps(utc(2020, 0, 1), { unit: 'minute', count: 5 }, 100_000));
    times[12_345] = (times[12_345] as number) + 1;
    expect(found(times)).toMatchObject({
      frequency: { unit: 'minute', count: 5 },
      missingSteps: 1,
      offGrid: [12_345],
    });
  });

  const lastDays2023 = days('2023-02-28', '2023-03-31', '2023-04-30', '2023-05-31', '2023-06-30');

  test.each([
    ['last days from a 28th', 'month', 1, lastDays2023],
    ['last days over a leap year', 'month', 1, days('2024-01-31', '2024-02-29', '2024-03-31')],
    ['the 28th', 'month', 1, days('2023-02-28', '2023-03-28', '2023-04-28', '2023-05-28')],
    ['the 30th from April', 'month', 1, days('2023-04-30', '2023-05-30', '2023-06-30')],
    ['the 30th over February', 'month', 1, days('2024-01-30', '2024-02-29', '2024-03-30')],
    ['the 29th over February', 'month', 1, days('2023-01-29', '2023-02-28', '2023-03-29')],
    ['quarter ends', 'quarter', 1, days('2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31')],
    ['half years', 'quarter', 2, days('2023-06-30', '2023-12-31', '2024-06-30')],
    ['leap days and last of February', 'year', 1, days('2023-02-28', '2024-02-29', '2025-02-28')],
    [
      'last business days',
      'month',
      1,
      days('2023-12-29', '2024-01-31', '2024-02-29', '2024-03-29', '2024-04-30', '2024-05-31'),
    ],
    [
      'first business days',
      'month',
      1,
      days('2023-12-01', '2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01', '2024-06-03'),
    ],
    ['weeks from a Thursday', 'week', 1, days('2024-01-04', '2024-01-11', '2024-01-18')],
  ] as const)('%s', (_, unit, count, times) => {
    expect(inferFrequency(times).frequency).toEqual({ unit, count });
    expect(inferFrequency(times).offGrid).toEqual([]);
  });

  test('a last business day before a holiday still is that of its month', () => {
    // 29 March 2024 was Good Friday.
    const times = days(
      '2024-01-31',
      '2024-02-29',
      '2024-03-28',
      '2024-04-30',
      '2024-05-31',
      '2024-06-28',
    );
    expect(found(times)).toEqual({
      frequency: { unit: 'month', count: 1 },
      share: 3 / 5,
      missingSteps: 0,
      offGrid: [],
    });
  });

  test('4-4-5 weeks are no months', () => {
    const weeks = [4, 4, 5, 4, 4, 5, 4, 4, 5];
    let time = utc(2024, 0, 1);
    const times = [time, ...weeks.map((count) => (time += count * 7 * dayMs))];
    expect(inferFrequency(times).frequency.unit).toBe('step');
  });

  test.each([
    ['one time', [0]],
    ['times off any grid', [0, 1000, 2500, 3333, 9000]],
    ['mostly gaps', [0, 1000, 9000, 20_000, 50_000]],
    ['parts of a millisecond', [0, 0.5, 1, 1.5]],
    ['hours of the day alone', [9, 10, 11, 33, 34, 35, 57, 58, 59].map((hour) => hour * 3_600_000)],
  ])('irregular: %s', (_, times) => {
    expect(inferFrequency(times)).toMatchObject({
      frequency: { unit: 'step', count: 1 },
      missingSteps: 0,
      offGrid: [],
      grid: null,
    });
  });

  test('says what comes nearest where a quarter is missing and more', () => {
    const times = steps(utc(2024, 0, 1), { unit: 'hour', count: 1 }, 200);
    const half = times.filter((_, index) => index < 50 || index >= 150);
    expect(inferFrequency(half)).toMatchObject({
      frequency: { unit: 'step' },
      share: 98 / 99,
      closest: { frequency: { unit: 'hour', count: 1 }, missingShare: 0.5 },
    });
  });
});
