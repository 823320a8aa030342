import { describe, expect, test } from 'vitest';
import { groupOrigins, historyDepth, runHistories } from '../../../main/trainer/histories';
import { fakeNetwork } from '../../helpers/fake-network';
import { seesAll } from '../../helpers/plain-table';

const stateful = { windowSteps: 3, order: 'stateful' } as const;

test('only stateful networks go by more than one window, up to five', () => {
  expect(historyDepth(100, { ...stateful, order: 'shuffled' })).toBe(3);
  expect([3, 5, 6, 14, 15, 1000].map((origin) => historyDepth(origin, stateful))).toEqual([
    3, 3, 6, 12, 15, 15,
  ]);
});

test('origins share a group where their histories are equally deep', () => {
  const groups = groupOrigins(Int32Array.of(3, 5, 6, 15, 16), stateful, seesAll);
  expect(groups.map(({ origins, depth }) => [depth, ...origins])).toEqual([
    [3, 3, 5],
    [6, 6],
    [15, 15, 16],
  ]);
  expect(groupOrigins(new Int32Array(0), stateful, seesAll)).toEqual([]);
});

describe('running histories', () => {
  test('carries states from zeros through each window to the last', () => {
    const seen: [number[], number][] = [];
    const network = fakeNetwork({
      windowSteps: 2,
      predict: (window, carried) => {
        seen.push([[...window], carried]);
        return 0;
      },
    });
    const histories = Float32Array.of(1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60);
    const shape = { depth: 6, windowSteps: 2, features: 1 };
    const last = runHistories(network, histories, shape, (windows) => {
      network.predict(windows);
      return [...windows];
    });
    expect(last).toEqual([5, 6, 50, 60]);
    expect(seen).toEqual([
      [[1, 2], 0],
      [[10, 20], 0],
      [[3, 4], 1],
      [[30, 40], 1],
      [[5, 6], 2],
      [[50, 60], 2],
    ]);
    // Nothing is left for the next.
    seen.length = 0;
    runHistories(
      network,
      Float32Array.of(7, 8),
      { depth: 2, windowSteps: 2, features: 1 },
      (windows) => network.predict(windows),
    );
    expect(seen).toEqual([[[7, 8], 0]]);
  });

  test('leaves no states behind where the last window throws', () => {
    const network = fakeNetwork();
    const histories = Float32Array.of(1, 2);
    const run = () =>
      runHistories(network, histories, { depth: 2, windowSteps: 1, features: 1 }, () => {
        throw new Error('gone');
      });
    expect(run).toThrow('gone');
    network.trainBatch({ windows: histories, targets: histories, weights: null }, 1, {} as never);
    expect(network.carried).toEqual([0]);
  });
});
