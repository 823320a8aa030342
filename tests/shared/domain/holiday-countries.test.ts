import { holidayCountries } from '@shared/domain/network/holiday-countries';
import Holidays from 'date-holidays';
import { expect, test } from 'vitest';

test('are those whose holidays the library knows', () => {
  const known = Object.keys(new Holidays().getCountries()).sort();
  expect([...holidayCountries].sort()).toEqual(known);
});
