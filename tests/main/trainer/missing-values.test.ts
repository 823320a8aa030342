import type { InputChannelMessage } from '@shared/contract/trainer-protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppFailure } from '../../../main/trainer/app-failure';
import { backtestOrigins } from '../../../main/trainer/backtest';
import { createRandom } from '../../../main/trainer/data/random';
import { fitScaler } from '../../../main/trainer/data/scaler';
import { orderWindows } from '../../../main/trainer/data/window-order';
import { groupOrigins } from '../../../main/trainer/histories';
import { batchAt, planTraining } from '../../../main/trainer/training-plan';
import { makeSeries, makeSpec } from '../../helpers/trainer-specs';

const none = Number.NaN;
// 60 values, 10 tested, window 4: 46 windows, of which round(9.2) = 9 validate, at 41–49.
const split = { testSteps: 10, validationShare: 0.2 };
const spec = makeSpec({ windowSteps: 4, layers: [{ kind: 'lstm', units: 1 }], split });

const without = (...missing: number[]) => {
  const values = makeSeries(60);
  for (const index of missing) values[index] = none;
  return values;
};
const errorOf = (run: () => unknown) => {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof AppFailure) return thrown.error;
    throw thrown;
  }
  throw new Error('Nothing was thrown');
};
const listed = (origins: Int32Array) => Array.from(origins);

describe('a training plan of a series with gaps', () => {
  test('leaves out the windows that see or predict a missing value', () => {
    const plan = planTraining({ values: without(10, 45), inputs: [] }, spec);
    const trained = listed(plan.order.origins);
    expect(trained).toHaveLength(37 - 5);
    expect(trained).not.toEqual(expect.arrayContaining([10]));
    expect(trained.slice(5, 8)).toEqual([9, 15, 16]);
    expect(listed(plan.validationOrigins)).toEqual([41, 42, 43, 44]);
    expect(plan.split.firstValidation).toBe(41);
  });

  test('leaves them out for a channel too, a step earlier for one that is known ahead', () => {
    const values = makeSeries(60);
    const channel = (knownAhead: boolean): InputChannelMessage => ({
      name: 'a',
      knownAhead,
      scaled: true,
      values: without(20),
    });
    const asked = { ...spec, inputs: { ...spec.inputs, covariates: ['a'] } };
    const trained = (knownAhead: boolean) => {
      const plan = planTraining({ values, inputs: [channel(knownAhead)] }, asked);
      return listed(plan.order.origins);
    };
    const leftOut = (origins: number[]) =>
      Array.from({ length: 37 }, (_, at) => at + 4).filter((origin) => !origins.includes(origin));
    expect(leftOut(trained(false))).toEqual([21, 22, 23, 24]);
    expect(leftOut(trained(true))).toEqual([20, 21, 22, 23]);
  });

  test('is refused with the counts where no window is whole', () => {
    const values = without(...Array.from({ length: 20 }, (_, at) => at * 3));
    expect(errorOf(() => planTraining({ values, inputs: [] }, spec))).toEqual({
      code: 'windows-incomplete',
      params: { series: 'the series', windows: 0, possible: 37, window: 4, needed: 1 },
    });
  });

  test('has no validation where its part has no whole window', () => {
    const values = without(42, 46);
    expect(listed(planTraining({ values, inputs: [] }, spec).validationOrigins)).toEqual([41]);
    const inputs: InputChannelMessage[] = [];
    const all = planTraining({ values: without(41, 45, 49), inputs }, spec);
    expect(all.validationOrigins).toHaveLength(0);
  });

  test('no batch holds a missing value, whatever is missing', () => {
    const shapes = fc.constantFrom(
      { sequence: 'many-to-one' as const },
      { sequence: 'many-to-many' as const },
      { sequence: 'one-to-many' as const, outputSteps: 3 },
      { sequence: 'many-to-one' as const, order: 'stateful' as const },
    );
    const missing = fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 6 });
    fc.assert(
      fc.property(shapes, missing, missing, missing, (shape, target, known, unknown) => {
        const asked = makeSpec({
          windowSteps: 3,
          layers: [{ kind: 'gru', units: 1 }],
          split,
          inputs: { covariates: ['a', 'b'] },
          ...shape,
        });
        const inputs: InputChannelMessage[] = [
          { name: 'a', knownAhead: true, scaled: true, values: without(...known) },
          { name: 'b', knownAhead: false, scaled: true, values: without(...unknown) },
        ];
        const plan = planTraining({ values: without(...target), inputs }, asked);
        const origins = [...plan.order.drawEpoch(createRandom(1)), plan.validationOrigins];
        for (const batch of origins) {
          const { windows, targets } = batchAt(plan, batch, asked);
          expect([...windows, ...targets].every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
});

test('a scaler leaves out what is missing', () => {
  expect(fitScaler(Float64Array.of(2, none, 4, none, 6))).toEqual(
    fitScaler(Float64Array.of(2, 4, 6)),
  );
});

test('states go on within the longest stretch, of equally long ones the newest', () => {
  const origins = Int32Array.of(3, 4, 5, 6, 20, 21, 22, 23, 24, 25, 40, 41);
  const order = (all: Int32Array) =>
    orderWindows(all, { order: 'stateful', batchSize: 1, windowSteps: 2 });
  expect(listed(order(origins).origins)).toEqual([21, 23, 25]);
  expect(listed(order(Int32Array.of(3, 4, 9, 10)).origins)).toEqual([10]);
});

test('histories of stateful networks end at a gap', () => {
  const stateful = { windowSteps: 3, order: 'stateful' } as const;
  const seenBefore = (origin: number) => (origin > 10 ? origin - 10 : origin);
  const groups = groupOrigins(Int32Array.of(9, 13, 15, 16), stateful, seenBefore);
  expect(groups.map(({ origins, depth }) => [depth, ...origins])).toEqual([
    [9, 9],
    [3, 13, 15],
    [6, 16],
  ]);
});

test('backtest origins are those that can forecast, thinned only then', () => {
  const even = (origin: number) => origin % 2 === 0;
  const origins = listed(backtestOrigins({ firstValidation: 101 }, 501, even));
  expect(origins).toHaveLength(200);
  expect(origins.every(even)).toBe(true);
  expect([origins[0], origins.at(-1)]).toEqual([102, 500]);
});
