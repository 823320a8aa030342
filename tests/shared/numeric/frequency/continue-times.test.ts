import { continueTimes } from '@shared/numeric/frequency';
import { expect, test } from 'vitest';

const days = (...texts: string[]) => texts.map((text) => Date.parse(`${text}Z`));
const show = (times: Float64Array) =>
  Array.from(times, (time) => new Date(time).toISOString().slice(0, 16));

const monthly = { unit: 'month', count: 1 } as const;

test.each([
  ['last days', monthly, days('2023-11-30', '2023-12-31'), ['2024-01-31', '2024-02-29']],
  [
    'the 30th',
    monthly,
    days('2024-10-30', '2024-11-30', '2024-12-30'),
    ['2025-01-30', '2025-02-28', '2025-03-30'],
  ],
  [
    'the 30th, from a last day',
    monthly,
    days('2024-04-30', '2024-05-30'),
    ['2024-06-30', '2024-07-30'],
  ],
  [
    'last days, from a 30th',
    monthly,
    days('2024-04-30', '2024-05-31'),
    ['2024-06-30', '2024-07-31'],
  ],
  [
    'last business days, the last moved by a holiday',
    monthly,
    days('2023-11-30', '2023-12-29', '2024-01-31', '2024-02-29', '2024-03-28'),
    ['2024-04-30', '2024-05-31', '2024-06-28'],
  ],
  [
    'business days',
    { unit: 'business-day', count: 1 } as const,
    days('2024-01-03', '2024-01-04'),
    ['2024-01-05', '2024-01-08', '2024-01-09'],
  ],
  [
    'quarters',
    { unit: 'quarter', count: 1 } as const,
    days('2024-01-01', '2024-04-01'),
    ['2024-07-01'],
  ],
  ['years', { unit: 'year', count: 1 } as const, days('2023-01-01', '2024-01-01'), ['2025-01-01']],
])('%s', (_, frequency, times, expected) => {
  expect(show(continueTimes(times, frequency, expected.length))).toEqual(
    expected.map((text) => `${text}T00:00`),
  );
});

test('irregular steps are as long as they were on average, numbered steps are counted on', () => {
  const step = { unit: 'step', count: 1 } as const;
  expect([...continueTimes([0, 100, 1000], step, 2)]).toEqual([1500, 2000]);
  expect([...continueTimes([0, 1, 2, 3], step, 3)]).toEqual([4, 5, 6]);
  expect([...continueTimes([7], step, 1)]).toEqual([86_400_007]);
});
