import type { RunId } from '@shared/domain/ids';
import type { BatchPoint, TrainingEvent } from '@shared/domain/training-event';

const INTERVAL_MS = 50;
const MOST_POINTS = 200;

/** At most this many points, evenly chosen, the last always among them. */
export function thin<Item>(items: Item[], most: number): Item[] {
  if (items.length <= most) return items;
  // Multiplied before divided: a rounded stride would lead one past the end for some lengths.
  return Array.from(
    { length: most },
    (_, kept) => items[Math.ceil(((kept + 1) * items.length) / most) - 1]!,
  );
}

/** Gathers batches and tells of them at most 20 times a second. */
export interface ProgressReporter {
  add(point: BatchPoint, epoch: number): void;
  /** Tells what is left, at the end of a run. */
  flush(): void;
}

/**
 * @param totalBatches of the whole run
 * @param doneBatches in an earlier part of a resumed run
 */
export function reportProgress(
  runId: RunId,
  totalBatches: number,
  doneBatches: number,
  tell: (event: TrainingEvent) => void,
  now: () => number = () => performance.now(),
): ProgressReporter {
  const startedAt = now();
  let toldAt = startedAt;
  let points: BatchPoint[] = [];
  let epochNow = 0;
  const flush = () => {
    const last = points[points.length - 1];
    if (last === undefined) return;
    toldAt = now();
    const own = last.batch - doneBatches;
    const batchesPerSecond = (own * 1000) / Math.max(toldAt - startedAt, 1);
    tell({
      kind: 'progress',
      runId,
      value: Math.min(last.batch / totalBatches, 1),
      epoch: epochNow,
      batchesPerSecond,
      timeLeftMs: ((totalBatches - last.batch) * 1000) / batchesPerSecond,
      batches: thin(points, MOST_POINTS),
    });
    points = [];
  };
  return {
    add(point, epoch) {
      points.push(point);
      epochNow = epoch;
      if (now() - toldAt >= INTERVAL_MS) flush();
    },
    flush,
  };
}
