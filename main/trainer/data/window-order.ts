import type { NetworkSpec } from '@shared/domain/network-spec';
import { batchesOf, shuffle } from './batches';
import type { RandomSource } from './random';

/** How the windows of an epoch come. */
export interface WindowOrder {
  /** Origins of the windows that an epoch trains on. */
  origins: Int32Array;
  batches: number;
  /** Origins of each batch; the generator shuffles them where the spec says so. */
  drawEpoch(random: RandomSource): Int32Array[];
}

type OrderSpec = Pick<NetworkSpec, 'order' | 'batchSize' | 'windowSteps'>;

/** @param origins of all windows that may train, ascending, at least one */
export function orderWindows(origins: Int32Array, spec: OrderSpec): WindowOrder {
  const { order, batchSize } = spec;
  if (order === 'stateful') return streamWindows(origins, spec);
  return {
    origins,
    batches: Math.ceil(origins.length / batchSize),
    drawEpoch(random) {
      const ordered = origins.slice();
      if (order === 'shuffled') shuffle(ordered, random);
      return batchesOf(ordered, batchSize);
    },
  };
}

/**
 * The training part as streams side by side: row s of batch b + 1 starts where row s of batch b
 * ended, so that its states go on. Counted back from the newest window, so that the oldest windows
 * are left out where they do not fill every stream. A series too short for `batchSize` streams of
 * two windows gets fewer streams: one window alone has nothing to carry. States do not go on over a
 * gap: of a series with gaps its longest stretch of windows is what trains.
 */
function streamWindows(all: Int32Array, { batchSize, windowSteps }: OrderSpec): WindowOrder {
  const origins = longestStretch(all);
  const whole = Math.ceil(origins.length / windowSteps);
  const streams = Math.min(batchSize, Math.max(Math.floor(whole / 2), 1));
  const length = Math.floor(whole / streams);
  const newest = origins[origins.length - 1]!;
  const first = newest - (streams * length - 1) * windowSteps;
  const trained = Int32Array.from(
    { length: streams * length },
    (_, at) => first + at * windowSteps,
  );
  const epoch = Array.from({ length }, (_, at) =>
    Int32Array.from({ length: streams }, (_, stream) => trained[stream * length + at]!),
  );
  return { origins: trained, batches: length, drawEpoch: () => epoch };
}

/** The longest part without a gap, of equally long ones the newest. */
function longestStretch(origins: Int32Array): Int32Array {
  let longest = origins.subarray(0, 0);
  let start = 0;
  for (let end = 1; end <= origins.length; end++) {
    if (end < origins.length && origins[end] === origins[end - 1]! + 1) continue;
    if (end - start >= longest.length) longest = origins.subarray(start, end);
    start = end;
  }
  return longest;
}
