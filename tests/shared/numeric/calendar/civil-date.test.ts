import {
  dayOf,
  firstDayOf,
  lastDayOf,
  monthAndDay,
  monthOf,
  weekdayOf,
} from '@shared/numeric/calendar/civil-date';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const dayMs = 86_400_000;
const anyDay = fc.integer({ min: -1_000_000, max: 1_000_000 });

test('days are those of Date', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = new Date(day * dayMs);
      const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
      expect(monthAndDay(day)).toBe(month * 32 + date.getUTCDate());
      expect(monthOf(day)).toBe(month);
      expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
      expect(firstDayOf(month)).toBe(day - date.getUTCDate() + 1);
    }),
    { numRuns: 1000 },
  );
});

test('a month ends the day before the next begins', () => {
  const last = (year: number, month: number) => {
    const day = lastDayOf(year * 12 + month - 1);
    return new Date(day * dayMs).toISOString().slice(0, 10);
  };
  expect(last(2023, 2)).toBe('2023-02-28');
  expect(last(2024, 2)).toBe('2024-02-29');
  expect(last(1900, 2)).toBe('1900-02-28');
  expect(last(2000, 2)).toBe('2000-02-29');
  expect(last(2023, 12)).toBe('2023-12-31');
});

test('a time before 1970 lies in the day that began before it', () => {
  expect(dayOf(-1)).toBe(-1);
  expect(dayOf(0)).toBe(0);
});
