import { expect, it } from 'vitest';
import { levelWindows } from '../../../main/trainer/level-windows';
import { fakeNetwork } from '../../helpers/fake-network';

it('predicts from the level of each window, whatever that level is', () => {
  const seen: number[][] = [];
  const network = fakeNetwork({
    windowSteps: 3,
    predict: (window) => {
      seen.push([...window]);
      return 0.5;
    },
  });
  const levelled = levelWindows(network, 3);
  const predictions = levelled.predict(Float32Array.of(1, 2, 4, 101, 102, 104));
  expect([...predictions]).toEqual([4 + 0.5, 104 + 0.5]);
  expect(seen).toEqual([
    [-3, -2, 0],
    [-3, -2, 0],
  ]);
});

it('trains on windows and targets shifted by the same level, and leaves its arguments alone', () => {
  const inputs = Float32Array.of(10, 12, 20, 25);
  const targets = Float32Array.of(13, 31);
  const network = fakeNetwork({ windowSteps: 2 });
  let trainedOn: number[][] = [];
  network.trainBatch = (windows, values) => {
    trainedOn = [[...windows], [...values]];
    return { loss: 1, gradientNorm: 1, clipped: false };
  };
  levelWindows(network, 2).trainBatch(inputs, targets);
  expect(trainedOn).toEqual([
    [-2, 0, -5, 0],
    [1, 6],
  ]);
  expect([...inputs]).toEqual([10, 12, 20, 25]);
  expect([...targets]).toEqual([13, 31]);
});
