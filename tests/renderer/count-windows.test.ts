import { defaultSpec } from '@shared/domain/default-spec';
import type { NetworkSpec } from '@shared/domain/network-spec';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWindows } from '@/features/network/count-windows';
import { splitSeries } from '../../main/trainer/data/split';

const spec = defaultSpec({ cell: 'lstm', seasonSteps: 12, length: 144 });

it('counts what the trainer splits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 0, max: 20 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      (windowSteps, outputSteps, testSteps, validationShare) => {
        const asked: NetworkSpec = {
          ...spec,
          sequence: 'one-to-many',
          windowSteps,
          outputSteps,
          split: { testSteps, validationShare },
        };
        const { trainWindows, validationWindows } = splitSeries(100, asked);
        expect(countWindows(100, asked)).toMatchObject({
          train: trainWindows,
          validation: validationWindows,
          batchesPerEpoch: Math.ceil(trainWindows / spec.batchSize),
        });
      },
    ),
  );
});

it('is nothing where the series is too short, and leaves stateful batches to the trainer', () => {
  expect(countWindows(10, spec)).toEqual({ train: 0, validation: 0, batchesPerEpoch: 0 });
  expect(countWindows(144, { ...spec, order: 'stateful' }).batchesPerEpoch).toBeNull();
});
