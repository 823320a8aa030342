import { addSteps } from '@shared/numeric/frequency';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const utc = Date.UTC;
const iso = (time: number) => new Date(time).toISOString().slice(0, 16);

describe('addSteps', () => {
  test.each([
    ['month', 1, utc(2023, 0, 15), 1, '2023-02-15T00:00'],
    ['month', 1, utc(2023, 0, 31), 1, '2023-02-28T00:00'],
    ['month', 1, utc(2024, 0, 31), 1, '2024-02-29T00:00'],
    ['month', 1, utc(1900, 0, 31), 1, '1900-02-28T00:00'],
    ['month', 1, utc(2000, 0, 31), 1, '2000-02-29T00:00'],
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
    ['millisecond', 250, utc(2024, 0, 1), 240, '2024-01-01T00:01'],
    ['step', 1, utc(2024, 0, 1), 2, '2024-01-03T00:00'],
    // Thursday, Friday, Saturday, Sunday; 5 January 2024 is a Friday.
    ['business-day', 1, utc(2024, 0, 4), 1, '2024-01-05T00:00'],
    ['business-day', 1, utc(2024, 0, 5, 17, 30), 1, '2024-01-08T17:30'],
    ['business-day', 1, utc(2024, 0, 6), 1, '2024-01-08T00:00'],
    ['business-day', 1, utc(2024, 0, 7), 1, '2024-01-08T00:00'],
    ['business-day', 1, utc(2024, 0, 7), -1, '2024-01-05T00:00'],
    ['business-day', 1, utc(2024, 0, 8), -1, '2024-01-05T00:00'],
    ['business-day', 1, utc(2024, 0, 7), 0, '2024-01-07T00:00'],
    ['business-day', 5, utc(2024, 0, 3), 2, '2024-01-17T00:00'],
    ['business-day', 1, utc(1969, 11, 31), 2, '1970-01-02T00:00'],
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

  test('months are those of Date, which counts days its own way', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('4000-01-01') });
    fc.assert(
      fc.property(day, fc.integer({ min: -30_000, max: 30_000 }), (date, months) => {
        const start = Math.floor(date.getTime() / 86_400_000) * 86_400_000;
        const expected = new Date(start);
        const from = new Date(start);
        const target = from.getUTCFullYear() * 12 + from.getUTCMonth() + months;
        const [year, month] = [Math.floor(target / 12), ((target % 12) + 12) % 12];
        const last = new Date(new Date(0).setUTCFullYear(year, month + 1, 0)).getUTCDate();
        const isLast = new Date(start + 86_400_000).getUTCDate() === 1;
        expected.setUTCFullYear(year, month, isLast ? last : Math.min(from.getUTCDate(), last));
        expect(addSteps(start, { unit: 'month', count: 1 }, months)).toBe(expected.getTime());
      }),
    );
  });

  test('business days forth and back lead to the same day, never to a weekend', () => {
    const step = { unit: 'business-day', count: 1 } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: 1, max: 5000 }),
        (day, steps) => {
          const start = addSteps(day * 86_400_000, step, 1);
          const end = addSteps(start, step, steps);
          expect([0, 6]).not.toContain(new Date(end).getUTCDay());
          expect(addSteps(end, step, -steps)).toBe(start);
          // Of the days between five in seven count.
          const weeks = (end - start) / (7 * 86_400_000);
          expect(Math.abs(steps / 5 - weeks)).toBeLessThan(1);
        },
      ),
    );
  });
});
