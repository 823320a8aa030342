import { expect, it } from 'vitest';
import { createRandom } from '../../../main/trainer/data/random';
import { levelWindows } from '../../../main/trainer/level-windows';
import { fakeNetwork } from '../../helpers/fake-network';
import { noInputs } from '../../helpers/plain-table';

const random = createRandom(1);
const levelled = (windowSteps: number) =>
  ({ level: 'window', sequence: 'many-to-one', windowSteps, inputs: noInputs }) as const;

it('predicts from the level of each window, whatever that level is', () => {
  const seen: number[][] = [];
  const network = fakeNetwork({
    windowSteps: 3,
    predict: (window) => {
      seen.push([...window]);
      return 0.5;
    },
  });
  const predictions = levelWindows(network, levelled(3)).predict(
    Float32Array.of(1, 2, 4, 101, 102, 104),
  );
  expect([...predictions]).toEqual([4 + 0.5, 104 + 0.5]);
  expect(seen).toEqual([
    [-3, -2, 0],
    [-3, -2, 0],
  ]);
});

it('shifts every step of a prediction by the level of its window', () => {
  const network = fakeNetwork({ windowSteps: 2, forecastSteps: 3, predict: () => [1, 2, 3] });
  const predictions = levelWindows(network, levelled(2)).predict(Float32Array.of(0, 10, 0, 20));
  expect([...predictions]).toEqual([11, 12, 13, 21, 22, 23]);
});

it('trains on windows and targets shifted by the same level, and leaves its arguments alone', () => {
  const batch = {
    windows: Float32Array.of(10, 12, 20, 25),
    targets: Float32Array.of(13, 14, 31, 32),
    weights: Float32Array.of(0.5, 1.5),
  };
  const given = structuredClone(batch);
  const network = fakeNetwork({ windowSteps: 2 });
  levelWindows(network, levelled(2)).trainBatch(batch, 0.1, random);
  expect(network.trained).toEqual([
    {
      windows: Float32Array.of(-2, 0, -5, 0),
      targets: Float32Array.of(1, 2, 6, 7),
      weights: batch.weights,
    },
  ]);
  expect(batch).toEqual(given);
});

it('measures many-to-many from the first value, which its steps may know', () => {
  const spec = { ...levelled(2), sequence: 'many-to-many' } as const;
  const network = fakeNetwork({ windowSteps: 2, predict: ([, newest]) => newest! });
  const levelledNetwork = levelWindows(network, spec);
  const batch = {
    windows: Float32Array.of(10, 12),
    targets: Float32Array.of(12, 15),
    weights: null,
  };
  levelledNetwork.trainBatch(batch, 0.1, random);
  expect(network.trained[0]).toMatchObject({
    windows: Float32Array.of(0, 2),
    targets: Float32Array.of(2, 5),
  });
  expect([...levelledNetwork.predict(batch.windows)]).toEqual([12]);
});

it("moves a distribution's values to the level of each window", () => {
  const network = fakeNetwork({
    windowSteps: 1,
    predictDistribution: () => ({
      probabilities: Float32Array.of(1, 0, 0, 1),
      values: Float32Array.of(-1, 1, -1, 1),
    }),
  });
  const distribution = levelWindows(network, levelled(1)).predictDistribution(
    Float32Array.of(5, 7),
  );
  expect(distribution?.values).toEqual(Float32Array.of(4, 6, 6, 8));
  const plain = levelWindows(fakeNetwork(), levelled(1));
  expect(plain.predictDistribution(Float32Array.of(5))).toBeNull();
});
