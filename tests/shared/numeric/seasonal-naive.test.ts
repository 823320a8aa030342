import { judgeReliability } from '@shared/numeric/reliability';
import { seasonalNaive } from '@shared/numeric/seasonal-naive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('seasonalNaive', () => {
  it('repeats the last season', () => {
    expect(seasonalNaive([9, 9, 1, 2, 3], 3, 7)).toEqual([1, 2, 3, 1, 2, 3, 1]);
  });

  it('repeats the last value without a season, or with less than one', () => {
    expect(seasonalNaive([1, 2, 3], 1, 2)).toEqual([3, 3]);
    expect(seasonalNaive([1, 2, 3], 12, 2)).toEqual([3, 3]);
  });

  it('seeks what is missing a season earlier, and then takes the last value', () => {
    const none = Number.NaN;
    expect(seasonalNaive([7, 8, 9, 1, none, 3], 3, 4)).toEqual([1, 8, 3, 1]);
    expect(seasonalNaive([none, 8, 1, none], 2, 2)).toEqual([1, 8]);
    expect(seasonalNaive([none, 8, none, 5], 2, 2)).toEqual([5, 5]);
    expect(seasonalNaive([4, none, none], 1, 2)).toEqual([4, 4]);
    expect(() => seasonalNaive([none], 1, 1)).toThrow('got none');
  });

  it('names what is wrong', () => {
    expect(() => seasonalNaive([], 1, 1)).toThrow('got none');
    expect(() => seasonalNaive([1], 0, 1)).toThrow('got 0');
    expect(() => seasonalNaive([1], 1.5, 1)).toThrow('got 1.5');
  });

  it('is periodic and made of values of the history', () => {
    const history = fc.array(fc.integer(), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 20 }), (values, season) => {
        const forecast = seasonalNaive(values, season, 60);
        const period = season <= values.length ? season : 1;
        forecast.forEach((value, step) => {
          expect(values).toContain(value);
          if (step >= period) expect(value).toBe(forecast[step - period]);
        });
      }),
    );
  });
});

describe('judgeReliability', () => {
  it('knows nothing below three origins or without errors', () => {
    expect(judgeReliability(1, 10, 2)).toBe('unknown');
    expect(judgeReliability(null, 10, 5)).toBe('unknown');
  });

  it('compares with the baseline', () => {
    expect(judgeReliability(10, 10, 3)).toBe('worse-than-baseline');
    expect(judgeReliability(11, 10, 3)).toBe('worse-than-baseline');
    expect(judgeReliability(9.5, 10, 3)).toBe('doubtful');
    expect(judgeReliability(9, 10, 3)).toBe('trustworthy');
    expect(judgeReliability(1, 10, 3)).toBe('trustworthy');
  });
});
