import type { NetworkSpec } from '@shared/domain/network-spec';
import type { Network } from './network';

/** Windows that a stateful network sees before the one that it predicts from, at most. */
const MOST_LEADS = 4;

/**
 * A history is what a prediction goes by, the values before its origin: one window, or in stateful
 * training up to four more before it, which set the states that the last window starts from.
 */
export interface OriginGroup {
  origins: Int32Array;
  /** Values of each history, a whole number of windows. */
  depth: number;
}

type HistorySpec = Pick<NetworkSpec, 'windowSteps' | 'order'>;

/** Origins whose histories are equally deep, so that they can share batches; in their order. */
export function groupOrigins(origins: Int32Array, spec: HistorySpec): OriginGroup[] {
  const groups: OriginGroup[] = [];
  let start = 0;
  while (start < origins.length) {
    const depth = historyDepth(origins[start]!, spec);
    let end = start + 1;
    while (end < origins.length && historyDepth(origins[end]!, spec) === depth) end += 1;
    groups.push({ origins: origins.subarray(start, end), depth });
    start = end;
  }
  return groups;
}

/** Values of the history that a prediction at `origin` goes by. */
export function historyDepth(origin: number, { windowSteps, order }: HistorySpec): number {
  if (order !== 'stateful') return windowSteps;
  return windowSteps * Math.max(Math.min(MOST_LEADS + 1, Math.floor(origin / windowSteps)), 1);
}

/**
 * Runs the windows before the last of each history, from zero states and carrying them, then the
 * last by `run`.
 *
 * @param histories [rows, depth], row by row, oldest value first
 * @param run given the last windows [rows, windowSteps]
 */
export function runHistories<Value>(
  network: Network,
  histories: Float32Array,
  { depth, windowSteps }: { depth: number; windowSteps: number },
  run: (windows: Float32Array) => Value,
): Value {
  if (depth === windowSteps) return run(histories);
  network.resetStates();
  network.carryStates(true);
  try {
    for (let start = 0; start < depth - windowSteps; start += windowSteps) {
      network.predict(sliceColumns(histories, depth, start, windowSteps));
    }
    return run(sliceColumns(histories, depth, depth - windowSteps, windowSteps));
  } finally {
    network.carryStates(false);
    network.resetStates();
  }
}

/** Columns [start, start + count) of values [rows, depth]. */
function sliceColumns(
  values: Float32Array,
  depth: number,
  start: number,
  count: number,
): Float32Array {
  const rows = values.length / depth;
  const slice = new Float32Array(rows * count);
  for (let row = 0; row < rows; row++) {
    const first = row * depth + start;
    slice.set(values.subarray(first, first + count), row * count);
  }
  return slice;
}
