import { expect, test } from 'vitest';
import { findInputProblem } from '../../../main/training/find-input-problem';

const inputs = (...calendar: ('hour' | 'month' | 'weekday')[]) => ({
  covariates: [],
  calendar,
  holidayCountry: null,
});

test('a calendar feature has to differ from step to step', () => {
  const month = { unit: 'month', count: 1 } as const;
  expect(findInputProblem(inputs('month'), month)).toBeNull();
  expect(findInputProblem(inputs('month', 'hour'), month)).toEqual({
    code: 'calendar-feature-unfit',
    params: { value: 'hour', allowed: 'month' },
  });
  expect(findInputProblem(inputs('hour', 'weekday'), { unit: 'hour', count: 1 })).toBeNull();
  expect(findInputProblem(inputs('month'), { unit: 'step', count: 1 })?.params.allowed).toBe('–');
});
