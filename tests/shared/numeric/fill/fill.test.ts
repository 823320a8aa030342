import { fillForward } from '@shared/numeric/fill/fill-forward';
import { fillLinear } from '@shared/numeric/fill/fill-linear';
import { fillSeasonal } from '@shared/numeric/fill/fill-seasonal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const none = Number.NaN;

test('linear: straight lines between neighbours, nothing at the ends', () => {
  const values = Float64Array.of(none, 1, none, none, 4, none, 8, none);
  fillLinear(values);
  expect([...values]).toEqual([none, 1, 2, 3, 4, 6, 8, none]);
});

test('linear by position: times as far apart as they are', () => {
  const values = Float64Array.of(0, none, none, 10);
  fillLinear(values, Float64Array.of(0, 1, 9, 10));
  expect([...values]).toEqual([0, 1, 9, 10]);
});

test('forward: the value before, nothing before the first', () => {
  const values = Float64Array.of(none, 3, none, none, 5, none);
  fillForward(values);
  expect([...values]).toEqual([none, 3, 3, 3, 5, none]);
});

describe('seasonal', () => {
  test('is exact for a season on a straight trend, whatever is missing inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 3, max: 8 }),
        fc.infiniteStream(fc.boolean()),
        (season, slope, seasons, isMissing) => {
          const length = season.length * seasons;
          const whole = Float64Array.from(
            { length },
            (_, step) => (season[step % season.length] as number) + slope * step,
          );
          const values = whole.slice();
          // Every difference of a season stays once, and both ends.
          for (let step = season.length + 1; step < length - 1; step++) {
            if (isMissing.next().value) values[step] = none;
          }
          expect(fillSeasonal(values, season.length)).toBe(true);
          for (const [step, value] of values.entries())
            expect(value).toBeCloseTo(whole[step] as number, 6);
        },
      ),
    );
  });

  test('follows a level that shifts within the gap', () => {
    // Season 0 10; the level goes from 0 to 100 in three steps.
    const values = Float64Array.of(0, 10, 0, 10, none, none, 100, 110, 100, 110);
    fillSeasonal(values, 2);
    expect(values[4]).toBeCloseTo(100 / 3, 10);
    expect(values[5]).toBeCloseTo(200 / 3 + 10, 10);
  });

  test.each([
    ['fewer than two seasons', 4, [1, 2, none, 4, 1, 2, 3]],
    ['no season', 1, [1, none, 3]],
    ['a phase that no difference leads to', 2, [1, 2, none, 4, none, 6]],
    ['no value', 2, [none, none, none, none]],
  ])('says so and changes nothing: %s', (_, seasonSteps, list) => {
    const values = Float64Array.from(list);
    expect(fillSeasonal(values, seasonSteps)).toBe(false);
    expect([...values]).toEqual(list);
  });
});
