import { conformalInterval } from '@shared/numeric/conformal';
import { finiteSampleQuantile } from '@shared/numeric/quantile';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('finiteSampleQuantile', () => {
  it('is the ⌈(n + 1)(1 − α)⌉-th smallest', () => {
    expect(finiteSampleQuantile([4, 1, 3, 2], 0.8)).toBe(4);
    expect(finiteSampleQuantile([5, 4, 1, 3, 2, 6, 7, 8, 9], 0.8)).toBe(8);
    // 15 · 0.8 is 12 and not a hair above.
    expect(finiteSampleQuantile(upTo(14), 0.8)).toBe(12);
  });

  it('needs 4 values for 80 % and 19 for 95 %', () => {
    expect(finiteSampleQuantile(upTo(3), 0.8)).toBeNull();
    expect(finiteSampleQuantile(upTo(4), 0.8)).toBe(4);
    expect(finiteSampleQuantile(upTo(18), 0.95)).toBeNull();
    expect(finiteSampleQuantile(upTo(19), 0.95)).toBe(19);
  });

  it('refuses a coverage outside (0, 1) and leaves its input as it was', () => {
    expect(() => finiteSampleQuantile([1], 1)).toThrow('got 1');
    expect(() => finiteSampleQuantile([1], Number.NaN)).toThrow('got NaN');
    const values = [3, 1, 2, 9];
    finiteSampleQuantile(values, 0.8);
    expect(values).toEqual([3, 1, 2, 9]);
  });

  it('leaves at least the promised share of the sample below or at it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 }),
        fc.constantFrom(0.5, 0.8, 0.9, 0.95),
        (errors, coverage) => {
          const quantile = finiteSampleQuantile(errors, coverage);
          if (quantile === null) return;
          const below = errors.filter((error) => error <= quantile).length;
          expect(below).toBeGreaterThanOrEqual(coverage * (errors.length + 1) - 1e-6);
        },
      ),
    );
  });
});

describe('conformalInterval', () => {
  it('lies around the value, wider for more coverage', () => {
    expect(conformalInterval(100, upTo(4), 0.8)).toEqual({ lower: 96, upper: 104 });
    const narrow = conformalInterval(0, upTo(40), 0.8);
    const wide = conformalInterval(0, upTo(40), 0.95);
    expect(narrow).toEqual({ lower: -33, upper: 33 });
    expect(wide).toEqual({ lower: -39, upper: 39 });
  });

  it('is missing where the errors are too few', () => {
    expect(conformalInterval(100, [], 0.8)).toBeNull();
  });

  it('covers as often as it says on exchangeable errors', () => {
    // A fixed generator (mulberry32): the share is the same at every run.
    let state = 7;
    const random = () => {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), state | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
    let covered = 0;
    for (let trial = 0; trial < 4000; trial += 1) {
      const errors = Array.from({ length: 20 }, random);
      const interval = conformalInterval(0, errors, 0.8);
      if (interval !== null && random() <= interval.upper) covered += 1;
    }
    // Exactly 17/21 in expectation: the 17th smallest of 20.
    expect(covered / 4000).toBeCloseTo(17 / 21, 1);
    expect(covered / 4000).toBeGreaterThan(0.79);
  });
});

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
