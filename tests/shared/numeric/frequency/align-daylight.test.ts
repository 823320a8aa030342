import { findDaylightShift } from '@shared/numeric/frequency/align-daylight';
import { describe, expect, test } from 'vitest';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** UTC instants at which it is `hour` o'clock in a zone, day by day. */
function localHours(zone: string, from: string, days: number, hour = 0): number[] {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  });
  const start = Date.parse(`${from}Z`);
  return Array.from({ length: days }, (_, day) => {
    const wall = start + day * dayMs + hour * hourMs;
    for (let utc = wall - 15 * hourMs; utc <= wall + 15 * hourMs; utc += hourMs) {
      const parts = Object.fromEntries(
        format.formatToParts(utc).map(({ type, value }) => [type, Number(value)]),
      ) as Record<'year' | 'month' | 'day' | 'hour', number>;
      if (Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour) === wall) return utc;
    }
    throw new Error(`${zone} has no ${hour} o'clock on day ${day}`);
  });
}

describe('local midnights as UTC become their dates', () => {
  test.each([
    ['Europe/Berlin', '2023-01-01'],
    ['Europe/London', '2023-01-01'],
    ['Europe/Istanbul', '2014-01-01'],
    ['America/New_York', '2023-01-01'],
    ['America/Los_Angeles', '2023-01-01'],
  ])('%s', (zone, from) => {
    const times = localHours(zone, from, 700);
    const shift = findDaylightShift(times);
    expect(shift?.kind).toBe('midnight');
    const start = Date.parse(`${from}Z`);
    expect(times.map((time) => shift?.align(time))).toEqual(
      times.map((_, day) => start + day * dayMs),
    );
  });

  test('month by month', () => {
    const daily = localHours('Europe/Berlin', '2023-01-01', 365);
    const firsts = [0, 31, 59, 90, 120, 151].map((day) => daily[day] as number);
    const shift = findDaylightShift(firsts);
    expect(firsts.map((time) => shift?.align(time))).toEqual(
      [0, 1, 2, 3, 4, 5].map((month) => Date.UTC(2023, month, 1)),
    );
  });
});

test('six in the evening in New York is no midnight of Berlin', () => {
  const times = localHours('America/New_York', '2023-01-01', 365, 18);
  const shift = findDaylightShift(times);
  expect(shift?.kind).toBe('clock');
  // 238 days of the year are daylight saving time: 22 o'clock in UTC.
  expect(times.map((time) => shift?.align(time))).toEqual(
    times.map((_, day) => Date.UTC(2023, 0, 1 + day, 22)),
  );
});

test.each([
  ['a zone without daylight saving', localHours('Europe/Istanbul', '2020-01-01', 400)],
  ['hours', Array.from({ length: 50 }, (_, hour) => hour * hourMs)],
  [
    'two times of day, up and down',
    Array.from({ length: 50 }, (_, day) => day * dayMs + (day % 2) * hourMs),
  ],
  ['two hours apart', [0, dayMs, 2 * dayMs + 2 * hourMs, 3 * dayMs + 2 * hourMs]],
])('left as they are: %s', (_, times) => {
  expect(findDaylightShift(times)).toBeNull();
});
