import type { NetworkSpec } from '@shared/domain/network-spec';
import type { Network } from './network';

/** Windows that a stateful network sees before the one that it predicts from, at most. */
const MOST_LEADS = 4;

/**
 * A history is what a prediction goes by, the steps before its origin: one window, or in stateful
 * training up to four more before it, which set the states that the last window starts from. They
 * end where a value is missing.
 */
export interface OriginGroup {
  origins: Int32Array;
  /** Steps of each history, a whole number of windows. */
  depth: number;
}

type HistorySpec = Pick<NetworkSpec, 'windowSteps' | 'order'>;
/** Steps in a row before an origin at which nothing is missing. */
type SeenBefore = (origin: number) => number;

/** Origins whose histories are equally deep, so that they can share batches; in their order. */
export function groupOrigins(
  origins: Int32Array,
  spec: HistorySpec,
  seenBefore: SeenBefore,
): OriginGroup[] {
  const groups: OriginGroup[] = [];
  const depthOf = (at: number) => historyDepth(seenBefore(origins[at]!), spec);
  let start = 0;
  while (start < origins.length) {
    const depth = depthOf(start);
    let end = start + 1;
    while (end < origins.length && depthOf(end) === depth) end += 1;
    groups.push({ origins: origins.subarray(start, end), depth });
    start = end;
  }
  return groups;
}

/**
 * Steps of the history that a prediction goes by.
 *
 * @param seen steps in a row before its origin at which nothing is missing
 */
export function historyDepth(seen: number, { windowSteps, order }: HistorySpec): number {
  if (order !== 'stateful') return windowSteps;
  return windowSteps * Math.max(Math.min(MOST_LEADS + 1, Math.floor(seen / windowSteps)), 1);
}

interface HistoryShape {
  depth: number;
  windowSteps: number;
  features: number;
}

/**
 * Runs the windows before the last of each history, from zero states and carrying them, then the
 * last by `run`.
 *
 * @param histories [rows, depth, features], row by row, oldest step first
 * @param run given the last windows [rows, windowSteps, features]
 */
export function runHistories<Value>(
  network: Network,
  histories: Float32Array,
  { depth, windowSteps, features }: HistoryShape,
  run: (windows: Float32Array) => Value,
): Value {
  if (depth === windowSteps) return run(histories);
  const windowAt = (start: number) =>
    sliceColumns(histories, depth * features, start * features, windowSteps * features);
  network.resetStates();
  network.carryStates(true);
  try {
    for (let start = 0; start < depth - windowSteps; start += windowSteps) {
      network.predict(windowAt(start));
    }
    return run(windowAt(depth - windowSteps));
  } finally {
    network.carryStates(false);
    network.resetStates();
  }
}

/** Columns [start, start + count) of values [rows, columns]. */
function sliceColumns(
  values: Float32Array,
  columns: number,
  start: number,
  count: number,
): Float32Array {
  const rows = values.length / columns;
  const slice = new Float32Array(rows * count);
  for (let row = 0; row < rows; row++) {
    const first = row * columns + start;
    slice.set(values.subarray(first, first + count), row * count);
  }
  return slice;
}
