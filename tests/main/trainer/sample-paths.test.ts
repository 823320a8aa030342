import type { NetworkSpec } from '@shared/domain/network-spec';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../main/trainer/data/random';
import { createPace } from '../../../main/trainer/pace';
import { drawValues, samplePaths } from '../../../main/trainer/sample-paths';
import { type FakeNetwork, fakeNetwork } from '../../helpers/fake-network';
import { plainTable, seesAll } from '../../helpers/plain-table';
import { makeSpec } from '../../helpers/trainer-specs';

const spec = makeSpec({
  windowSteps: 1,
  layers: [{ kind: 'lstm', units: 1 }],
  output: { kind: 'softmax', bins: 2 },
  loss: { kind: 'cross-entropy' },
});

test('values are drawn by their probabilities, each row and step from its own', () => {
  const rows = 4000;
  const probabilities = new Float32Array(rows * 2 * 2);
  const values = new Float32Array(rows * 2);
  for (let row = 0; row < rows; row++) {
    probabilities.set([0.25, 0.75, 1, 0], row * 4);
    values.set([10, 20], row * 2);
  }
  const drawn = drawValues({ probabilities, values }, 2, createRandom(1));
  expect(drawn).toHaveLength(rows * 2);
  const share = (step: number) =>
    drawn.filter((value, at) => at % 2 === step && value === 20).length / rows;
  expect(share(0)).toBeCloseTo(0.75, 1);
  expect(share(1)).toBe(0);
});

describe('paths', () => {
  const taskOf = (network: FakeNetwork, asked: NetworkSpec) => ({
    network,
    table: plainTable(3),
    spec: asked,
    seenBefore: seesAll,
    horizonSteps: 100,
    pace: createPace(),
  });
  /** A walk: each step adds −1 or 1, with equal probabilities. */
  const walk = () =>
    fakeNetwork({
      predictDistribution: (windows) => ({
        probabilities: new Float32Array(windows.length * 2).fill(0.5),
        values: Float32Array.from({ length: windows.length * 2 }, (_, at) =>
          at % 2 === 0 ? windows[at >> 1]! - 1 : windows[at >> 1]! + 1,
        ),
      }),
    });
  const sample = (seed: number) => samplePaths(taskOf(walk(), { ...spec, seed }), 1);

  test('each draw is the newest input of the next step: a walk spreads with the root of time', async () => {
    const paths = (await sample(1))!;
    expect([paths.lower95[0], paths.upper95[0]]).toEqual([2, 4]);
    // The 10 % quantile of a walk of 100 steps lies 1.28·√100 below its start, give or take.
    expect(paths.lower80[99]).toBeGreaterThan(3 - 17);
    expect(paths.lower80[99]).toBeLessThan(3 - 9);
    expect(paths.upper80[99]).toBeGreaterThan(3 + 9);
    expect(paths.upper80[99]).toBeLessThan(3 + 17);
    paths.lower95.forEach((lower, step) => {
      expect(lower).toBeLessThanOrEqual(paths.lower80[step]!);
      expect(paths.upper80[step]).toBeLessThanOrEqual(paths.upper95[step]!);
    });
  });

  test('the seed alone decides', async () => {
    expect(await sample(1)).toEqual(await sample(1));
    expect(await sample(1)).not.toEqual(await sample(2));
  });

  test('a linear output has none', async () => {
    const linear = { ...spec, output: { kind: 'linear' as const } };
    expect(await samplePaths(taskOf(fakeNetwork(), linear), 1)).toBeNull();
  });
});
