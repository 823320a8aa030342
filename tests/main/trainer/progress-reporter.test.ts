import { runIdSchema } from '@shared/domain/ids';
import type { TrainingEvent } from '@shared/domain/training-event';
import { expect, test } from 'vitest';
import { reportProgress, thin } from '../../../main/trainer/progress-reporter';

const runId = runIdSchema.parse('run');
const point = (batch: number) => ({
  batch,
  loss: 1 / batch,
  learningRate: 0.1,
  gradientNorm: 1,
  clippedNorm: 1,
  layerNorms: [1],
  clippedLayerNorms: [1],
});

test('batches are gathered for 50 ms, and the rest is told at the end', () => {
  const told: TrainingEvent[] = [];
  let clock = 0;
  const progress = reportProgress(
    runId,
    20,
    0,
    (event) => told.push(event),
    () => clock,
  );
  for (let batch = 1; batch <= 10; batch++) {
    clock += 10;
    progress.add(point(batch), 1);
  }
  progress.flush();
  progress.flush();
  expect(told.map((event) => (event.kind === 'progress' ? event.batches.length : 0))).toEqual([
    5, 5,
  ]);
  // 10 of 20 batches in 100 ms: half is done, 100 a second, 100 ms left.
  expect(told.at(-1)).toMatchObject({ value: 0.5, batchesPerSecond: 100, timeLeftMs: 100 });
});

test('the rate of a resumed run counts its own batches only', () => {
  const told: TrainingEvent[] = [];
  let clock = 0;
  const progress = reportProgress(
    runId,
    200,
    100,
    (event) => told.push(event),
    () => clock,
  );
  clock = 1000;
  progress.add(point(150), 4);
  expect(told[0]).toMatchObject({ value: 0.75, epoch: 4, batchesPerSecond: 50, timeLeftMs: 1000 });
});

test('thinning keeps the number asked for, in order, with the last', () => {
  const items = Array.from({ length: 1001 }, (_, index) => index);
  const kept = thin(items, 200);
  expect(kept).toHaveLength(200);
  expect(kept.at(-1)).toBe(1000);
  expect(new Set(kept).size).toBe(200);
  expect([...kept].sort((left, right) => left - right)).toEqual(kept);
  expect(thin([1, 2], 200)).toEqual([1, 2]);
});

test('thinning never reaches past the end, whatever the length', () => {
  for (let length = 201; length < 2000; length++) {
    const items = Array.from({ length }, (_, index) => index);
    const kept = thin(items, 200);
    expect(kept.includes(undefined as never)).toBe(false);
    expect(kept.at(-1)).toBe(length - 1);
  }
});
