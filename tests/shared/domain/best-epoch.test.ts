import { bestEpoch } from '@shared/domain/best-epoch';
import type { EpochRecord } from '@shared/domain/run';
import { expect, test } from 'vitest';

const epochs = (losses: [train: number, validation: number | null][]): EpochRecord[] =>
  losses.map(([trainLoss, validationLoss], at) => ({
    epoch: at + 1,
    trainLoss,
    validationLoss,
    gradientNorm: 1,
    clippedShare: 0,
    durationMs: 1,
    learningRate: 0.01,
    layerNorms: [],
  }));

test('is the first with the lowest validation loss', () => {
  expect(
    bestEpoch(
      epochs([
        [3, 5],
        [2, 4],
        [1, 4],
        [0, 6],
      ]),
    ),
  ).toBe(2);
});

test('goes by the training loss where nothing validates', () => {
  expect(
    bestEpoch(
      epochs([
        [3, null],
        [1, null],
        [2, null],
      ]),
    ),
  ).toBe(2);
});

test('is none before the first epoch', () => {
  expect(bestEpoch([])).toBeNull();
});
