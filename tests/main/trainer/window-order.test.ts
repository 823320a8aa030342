import type { WindowOrder as Order } from '@shared/domain/network-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexRange } from '../../../main/trainer/data/batches';
import { createRandom } from '../../../main/trainer/data/random';
import { weighWindows } from '../../../main/trainer/data/sample-weights';
import { orderWindows } from '../../../main/trainer/data/window-order';

const epochOf = (order: Order, origins: Int32Array, batchSize: number, windowSteps = 3) => {
  const ordered = orderWindows(origins, { order, batchSize, windowSteps });
  const batches = ordered.drawEpoch(createRandom(1)).map((batch) => Array.from(batch));
  expect(batches).toHaveLength(ordered.batches);
  const own = batches.flat().sort((left, right) => left - right);
  expect(own).toEqual(Array.from(ordered.origins));
  return batches;
};

test('sequential goes from the oldest window to the newest', () => {
  expect(epochOf('sequential', indexRange(5, 10), 2)).toEqual([[5, 6], [7, 8], [9]]);
});

test('shuffled takes every window once, in another order each epoch', () => {
  const origins = indexRange(5, 35);
  const { drawEpoch } = orderWindows(origins, { order: 'shuffled', batchSize: 8, windowSteps: 3 });
  const random = createRandom(1);
  const epochs = [drawEpoch(random), drawEpoch(random)].map((batches) =>
    batches.flatMap((batch) => Array.from(batch)),
  );
  expect(epochs[0]).not.toEqual(epochs[1]);
  for (const epoch of epochs) {
    expect(epoch.sort((left, right) => left - right)).toEqual(Array.from(origins));
  }
});

test('batch size 1 is one batch a window', () => {
  expect(epochOf('shuffled', indexRange(5, 30), 1)).toHaveLength(25);
});

describe('stateful', () => {
  test('each row goes on where it ended, to the newest window', () => {
    // 14 origins and windows of 3: 5 without overlap; 2 streams of 2, the oldest window left out.
    expect(epochOf('stateful', indexRange(3, 17), 2)).toEqual([
      [7, 13],
      [10, 16],
    ]);
  });

  test('a series too short for the streams gets fewer', () => {
    // 7 origins: windows at 3, 6, 9, one stream.
    expect(epochOf('stateful', indexRange(3, 10), 16)).toEqual([[3], [6], [9]]);
    expect(epochOf('stateful', indexRange(3, 4), 16)).toEqual([[3]]);
  });

  test('any batch is whole, any row of the next starts at the end of its own', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (count, batchSize, windowSteps) => {
          const origins = indexRange(windowSteps, windowSteps + count);
          const batches = epochOf('stateful', origins, batchSize, windowSteps);
          const streams = batches[0]!.length;
          expect(streams).toBeLessThanOrEqual(batchSize);
          batches.forEach((batch, at) => {
            const former = batches[at - 1];
            expect(batch).toHaveLength(streams);
            if (former) expect(batch).toEqual(former.map((origin) => origin + windowSteps));
          });
          const all = batches.flat();
          expect(Math.min(...all)).toBeGreaterThanOrEqual(origins[0]!);
          expect(Math.max(...all)).toBe(origins.at(-1));
          // Fewer windows are left out than there are streams.
          expect(Math.ceil(count / windowSteps) - all.length).toBeLessThan(streams);
        },
      ),
    );
  });
});

describe('sample weights', () => {
  test('equal ones are none', () => {
    expect(weighWindows({ kind: 'equal' }, indexRange(0, 5))).toBeNull();
  });

  test('recency halves with each half-life, and means 1', () => {
    const weigh = weighWindows({ kind: 'recency', halfLifeSteps: 2 }, indexRange(10, 15))!;
    const weights = weigh(Int32Array.of(14, 12, 10));
    expect(weights[1]! / weights[0]!).toBeCloseTo(1 / 2, 6);
    expect(weights[2]! / weights[0]!).toBeCloseTo(1 / 4, 6);
    const all = weigh(indexRange(10, 15));
    expect(all.reduce((sum, weight) => sum + weight, 0) / 5).toBeCloseTo(1, 6);
  });

  test('a half-life far shorter than a step leaves the newest window alone', () => {
    const weigh = weighWindows({ kind: 'recency', halfLifeSteps: 1e-4 }, indexRange(0, 4))!;
    expect(Array.from(weigh(indexRange(0, 4)))).toEqual([0, 0, 0, 4]);
  });
});
