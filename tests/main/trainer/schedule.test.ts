import { describe, expect, test } from 'vitest';
import { scheduledRate } from '../../../main/trainer/schedule';
import { makeSpec } from '../../helpers/trainer-specs';

type Parts = Omit<Parameters<typeof makeSpec>[0], 'layers'>;

/** Rates of all batches, with α = 1 and 4 batches an epoch. */
function ratesOf(parts: Parts, reductions = 0): number[] {
  const spec = makeSpec({
    layers: [{ kind: 'lstm', units: 1 }],
    optimizer: { kind: 'sgd', learningRate: 1 },
    epochs: 3,
    ...parts,
  });
  return Array.from({ length: spec.epochs * 4 }, (_, index) =>
    scheduledRate(spec, { batch: index + 1, batchesPerEpoch: 4, reductions }),
  );
}

test('constant', () => {
  expect(new Set(ratesOf({}))).toEqual(new Set([1]));
});

test('step multiplies after every so many epochs', () => {
  const schedule = { kind: 'step', everyEpochs: 2, factor: 0.1 } as const;
  const rates = ratesOf({ schedule, epochs: 4 });
  expect(rates.slice(0, 8)).toEqual(new Array(8).fill(1));
  expect(rates.slice(8)).toEqual(new Array(8).fill(0.1));
});

test('cosine falls batch by batch over all epochs', () => {
  const rates = ratesOf({ schedule: { kind: 'cosine', finalShare: 0.2 } });
  expect(rates[0]).toBe(1);
  // Half of 12 batches are done: 0.2 + 0.8/2.
  expect(rates[6]).toBeCloseTo(0.6, 12);
  for (let batch = 1; batch < 12; batch++) expect(rates[batch]).toBeLessThan(rates[batch - 1]!);
  expect(rates[11]).toBeGreaterThan(0.2);
});

describe('plateau', () => {
  const schedule = { kind: 'plateau', patienceEpochs: 1, factor: 0.5, finalShare: 0.1 } as const;

  test('multiplies once for each reduction', () => {
    expect(ratesOf({ schedule }, 2)[5]).toBe(0.25);
  });

  test('never goes below its final share', () => {
    expect(ratesOf({ schedule }, 40)[5]).toBe(0.1);
  });
});

describe('warm-up', () => {
  test('rises evenly to the whole rate, and no batch has none', () => {
    expect(ratesOf({ warmUpEpochs: 1 }).slice(0, 6)).toEqual([0.25, 0.5, 0.75, 1, 1, 1]);
  });

  test('may end within an epoch', () => {
    // 0.625 · 4 = 2.5 batches.
    expect(ratesOf({ warmUpEpochs: 0.625 }).slice(0, 4)).toEqual([0.4, 0.8, 1, 1]);
  });

  test('stands in front of the schedule', () => {
    const schedule = { kind: 'step', everyEpochs: 1, factor: 0.1 } as const;
    expect(ratesOf({ schedule, warmUpEpochs: 1 }).slice(3, 9)).toEqual([1, 1, 1, 1, 1, 0.1]);
    const cosine = ratesOf({ schedule: { kind: 'cosine' }, warmUpEpochs: 1 });
    // 8 batches behind it, 4 of which are done.
    expect(cosine[8]).toBeCloseTo(0.5, 12);
  });

  test('may be longer than the run', () => {
    const rates = ratesOf({ schedule: { kind: 'cosine' }, warmUpEpochs: 100 });
    expect(rates[11]).toBeCloseTo(12 / 400, 12);
  });
});
