import { addSteps, inferFrequency } from '@shared/numeric/frequency';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const utc = Date.UTC;
const iso = (time: number) => new Date(time).toISOString().slice(0, 16);

describe('addSteps', () => {
  test.each([
    ['month', 1, utc(2023, 0, 15), 1, '2023-02-15T00:00'],
    ['month', 1, utc(2023, 0, 31), 1, '2023-02-28T00:00'],
    ['month', 1, utc(2024, 0, 31), 1, '2024-02-29T00:00'],
    ['month', 1, utc(2024, 1, 29), 1, '2024-03-31T00:00'],
    ['month', 1, utc(2023, 0, 30), 1, '2023-02-28T00:00'],
    ['month', 2, utc(2023, 10, 1, 6), 2, '2024-03-01T06:00'],
    ['month', 1, utc(1949, 0, 1), -1, '1948-12-01T00:00'],
    ['quarter', 1, utc(2023, 10, 1), 1, '2024-02-01T00:00'],
    ['year', 1, utc(2024, 1, 29), 1, '2025-02-28T00:00'],
    ['year', 1, utc(1700, 0, 1), 308, '2008-01-01T00:00'],
    ['week', 1, utc(2024, 1, 26), 1, '2024-03-04T00:00'],
    ['day', 1, utc(2024, 1, 28), 2, '2024-03-01T00:00'],
    ['hour', 6, utc(2024, 11, 31, 20), 1, '2025-01-01T02:00'],
    ['minute', 15, utc(2024, 0, 1), 5, '2024-01-01T01:15'],
    ['step', 1, utc(2024, 0, 1), 2, '2024-01-03T00:00'],
  ] as const)('%s × %i', (unit, count, time, steps, expected) => {
    expect(iso(addSteps(time, { unit, count }, steps))).toBe(expected);
  });

  test('the years before 100 are not moved into the last century', () => {
    const time = new Date(0).setUTCFullYear(50, 11, 1);
    expect(new Date(addSteps(time, { unit: 'month', count: 1 }, 1)).getUTCFullYear()).toBe(51);
  });

  test('an irregular step is as long as told', () => {
    expect(addSteps(100, { unit: 'step', count: 1 }, 3, 50)).toBe(250);
  });
});

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

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
          const times = Array.from({ length }, (_, step) =>
            addSteps(start, { unit, count: 1 }, step),
          );
          const expected = { frequency: { unit, count: 1 }, share: 1, missingSteps: 0 };
          expect(inferFrequency(times)).toEqual(expected);
        },
      ),
    );
  });

  test('counts the steps that are missing', () => {
    const times = Array.from({ length: 24 }, (_, month) => utc(2020, month, 1));
    times.splice(10, 1);
    times.splice(15, 2);
    expect(inferFrequency(times)).toEqual({
      frequency: { unit: 'month', count: 1 },
      share: 18 / 20,
      missingSteps: 3,
    });
  });

  test('two months, two weeks, fifteen minutes', () => {
    const every = (unit: (typeof units)[number], count: number) =>
      inferFrequency(
        Array.from({ length: 9 }, (_, step) => addSteps(utc(2020, 0, 1), { unit, count }, step)),
      ).frequency;
    expect(every('month', 2)).toEqual({ unit: 'month', count: 2 });
    expect(every('month', 3)).toEqual({ unit: 'quarter', count: 1 });
    expect(every('day', 14)).toEqual({ unit: 'week', count: 2 });
    expect(every('minute', 15)).toEqual({ unit: 'minute', count: 15 });
    expect(every('hour', 24)).toEqual({ unit: 'day', count: 1 });
  });

  test('trading days are not filled', () => {
    const days = Array.from({ length: 28 }, (_, day) => utc(2024, 0, 1 + day));
    const trading = days.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
    expect(inferFrequency(trading).frequency).toEqual({ unit: 'step', count: 1 });
    expect(inferFrequency(trading.slice(0, 9)).frequency.unit).toBe('step');
    expect(inferFrequency(trading.slice(0, 5)).frequency.unit).toBe('day');
  });

  test.each([
    ['one time', [0]],
    ['times off any grid', [0, 1000, 2500, 3333, 9000]],
    ['mostly gaps', [0, 1000, 9000, 20_000, 50_000]],
    ['less than a second', [0, 5, 10, 15]],
  ])('irregular: %s', (_, times) => {
    expect(inferFrequency(times)).toMatchObject({ frequency: { unit: 'step' }, missingSteps: 0 });
  });
});
