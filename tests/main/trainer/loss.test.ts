import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossEntropy } from '../../../main/trainer/loss/cross-entropy';
import { huber } from '../../../main/trainer/loss/huber';
import type { Loss, Outcome } from '../../../main/trainer/loss/loss';
import { mae } from '../../../main/trainer/loss/mae';
import { mse } from '../../../main/trainer/loss/mse';
import { pinball } from '../../../main/trainer/loss/pinball';
import { expectedValues, softmax, valueBins } from '../../../main/trainer/value-bins';

/** One step for each of two windows: errors −2 and 0.5. */
const outcome: Outcome = {
  outputs: Float32Array.of(1, 2.5),
  targets: Float32Array.of(3, 2),
  weights: null,
  steps: 1,
};
const losses: [string, Loss, number[], number[]][] = [
  ['squared', mse, [4, 0.25], [2 * -2, 2 * 0.5]],
  ['absolute', mae, [2, 0.5], [-1, 1]],
  ['Huber', huber(1), [1 * (2 - 0.5), 0.125], [-1, 0.5]],
  ['pinball', pinball(0.9), [0.9 * 2, 0.1 * 0.5], [-0.9, 0.1]],
];

describe.each(losses)('%s error', (_name, loss, each, slopes) => {
  test('is the mean over the windows', () => {
    expect(loss.measure(outcome)).toBeCloseTo((each[0]! + each[1]!) / 2, 6);
    const derived = loss.derive(outcome);
    slopes.forEach((slope, row) => {
      expect(derived[row]).toBeCloseTo(slope / 2, 6);
    });
  });

  test('weighs each window', () => {
    const weighted = { ...outcome, weights: Float32Array.of(0.5, 1.5) };
    expect(loss.measure(weighted)).toBeCloseTo((0.5 * each[0]! + 1.5 * each[1]!) / 2, 6);
    expect(loss.derive(weighted)[1]).toBeCloseTo((1.5 * slopes[1]!) / 2, 6);
  });

  test('takes outputs time-major and targets row by row', () => {
    // Two windows of two steps, errors [[1, 0], [0, 3]] by [window][step].
    const steps = {
      outputs: Float32Array.of(11, 20, 12, 24),
      targets: Float32Array.of(10, 12, 20, 21),
      weights: Float32Array.of(0, 2),
      steps: 2,
    };
    const alone = { ...outcome, outputs: Float32Array.of(24), targets: Float32Array.of(21) };
    expect(loss.measure(steps)).toBeCloseTo((2 * loss.measure(alone)) / 4, 6);
    expect(Array.from(loss.derive(steps)).slice(0, 3)).toEqual([0, 0, 0]);
    expect(loss.derive(steps)[3]).toBeCloseTo((2 * loss.derive(alone)[0]!) / 4, 6);
  });

  test('is not finite where an output is not', () => {
    expect(loss.measure({ ...outcome, outputs: Float32Array.of(Number.NaN, 1) })).toBeNaN();
  });
});

test('pinball is least at its quantile', () => {
  const targets = Float32Array.from({ length: 101 }, (_, index) => index);
  const at = (forecast: number) =>
    pinball(0.8).measure({
      outputs: new Float32Array(101).fill(forecast),
      targets,
      weights: null,
      steps: 1,
    });
  expect(at(80)).toBeLessThan(at(78));
  expect(at(80)).toBeLessThan(at(82));
});

describe('cross-entropy', () => {
  const bins = valueBins({ lowest: -1, highest: 1 }, 3);
  const loss = crossEntropy(bins);

  test('spreads a target over the two bins next to it', () => {
    expect(Array.from(bins)).toEqual([-1, 0, 1]);
    // y = 0.25 is 0.75 of bin 0 and 0.25 of bin 1; equal logits give each bin 1/3.
    const even = { outputs: new Float32Array(3), targets: Float32Array.of(0.25) };
    const given = { ...even, weights: null, steps: 1 };
    expect(loss.measure(given)).toBeCloseTo(-Math.log(1 / 3), 6);
    const [first, second, third] = loss.derive(given);
    expect(first).toBeCloseTo(1 / 3, 6);
    expect(second).toBeCloseTo(1 / 3 - 0.75, 6);
    expect(third).toBeCloseTo(1 / 3 - 0.25, 6);
  });

  test('takes a target beyond the bins for the outermost one', () => {
    const at = (target: number) =>
      loss.derive({
        outputs: Float32Array.of(0.3, -0.2, 0.5),
        targets: Float32Array.of(target),
        weights: null,
        steps: 1,
      });
    expect(at(7)).toEqual(at(1));
    expect(at(-7)).toEqual(at(-1));
  });

  test('is as small as it gets where the expected value is the target', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (target) => {
        const shares = [Math.max(-target, 0), 1 - Math.abs(target), Math.max(target, 0)];
        const logits = Float32Array.from(shares, (share) => Math.log(share + 1e-9));
        const slopes = loss.derive({
          outputs: logits,
          targets: Float32Array.of(target),
          weights: null,
          steps: 1,
        });
        for (const slope of slopes) expect(slope).toBeCloseTo(0, 5);
        expect(expectedValues(softmax(logits, 3), bins)[0]).toBeCloseTo(target, 5);
      }),
    );
  });

  test('large logits do not overflow', () => {
    const given = { targets: Float32Array.of(1), weights: null, steps: 1 };
    expect(loss.measure({ ...given, outputs: Float32Array.of(0, 0, 1e30) })).toBe(0);
    expect(loss.measure({ ...given, outputs: Float32Array.of(500, 0, 0) })).toBeCloseTo(500, 4);
  });
});

test('every loss derives what it measures, for any outputs, targets, weights and steps', () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  const shape = fc.record({
    batch: fc.integer({ min: 1, max: 3 }),
    steps: fc.integer({ min: 1, max: 3 }),
    weighted: fc.boolean(),
    numbers: fc.array(number, { minLength: 60, maxLength: 60 }),
  });
  const candidates: [Loss, number][] = [
    [mse, 1],
    [mae, 1],
    [huber(0.7), 1],
    [pinball(0.3), 1],
    [crossEntropy(valueBins({ lowest: -2, highest: 2 }, 5)), 5],
  ];
  fc.assert(
    fc.property(
      shape,
      fc.constantFrom(...candidates),
      ({ batch, steps, weighted, numbers }, [loss, columns]) => {
        const count = batch * steps;
        const outputs = Float32Array.from(numbers.slice(0, count * columns));
        const targets = Float32Array.from(numbers.slice(-count));
        const weights = weighted ? Float32Array.from(numbers.slice(0, batch), Math.abs) : null;
        const derived = loss.derive({ outputs, targets, weights, steps });
        expect(derived).toHaveLength(outputs.length);
        const step = 1 / 128;
        outputs.forEach((output, index) => {
          const measureAt = (value: number) => {
            const moved = outputs.slice();
            moved[index] = value;
            return loss.measure({ outputs: moved, targets, weights, steps });
          };
          const above = measureAt(output + step);
          const below = measureAt(output - step);
          const here = measureAt(output);
          // At a kink, where both sides differ, the slope lies between them.
          const sides = [(above - here) / step, (here - below) / step];
          const slack = 0.02;
          expect(derived[index]!).toBeGreaterThanOrEqual(Math.min(...sides) - slack);
          expect(derived[index]!).toBeLessThanOrEqual(Math.max(...sides) + slack);
        });
      },
    ),
  );
});
