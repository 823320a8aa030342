import { forecastSteps, type ShapedSpec } from './layer-shapes';

/** What the network sees beside the series: one value a step, NaN where it is missing. */
export interface StepChannel {
  /** Whether the value of the next step is known at each step: the network then sees that one. */
  knownAhead: boolean;
  /** As long as the series; longer where it is known ahead. */
  values: Float64Array;
}

/** Which windows of a series have every value that they need. */
export interface WholeWindows {
  /** Steps in a row before this index (0 … length) at which nothing is missing that is seen there. */
  seenBefore(index: number): number;
  /** Whether the window before `origin` sees all, and all that it is to predict is there. */
  canTrain(origin: number): boolean;
}

type WindowSpec = Pick<ShapedSpec, 'windowSteps' | 'sequence' | 'outputSteps'>;

/**
 * Seen at a step are its own value, that of each channel, and of a channel that is known ahead the
 * next step's instead. What many-to-many predicts lies within its window but for the last.
 *
 * @param values the whole series, NaN where a value is missing
 */
export function findWholeWindows(
  values: Float64Array,
  channels: readonly StepChannel[],
  spec: WindowSpec,
): WholeWindows {
  const { windowSteps } = spec;
  const ahead = forecastSteps(spec);
  const seen = countInRow(values.length, (step) => isSeen(values, channels, step));
  const known = countInRow(values.length, (step) => !Number.isNaN(values[step]));
  return {
    seenBefore: (index) => seen[index] ?? 0,
    canTrain: (origin) => seen[origin]! >= windowSteps && (known[origin + ahead] ?? 0) >= ahead,
  };
}

/** Whether the network, at this step, sees a value wherever it looks. */
const isSeen = (values: Float64Array, channels: readonly StepChannel[], step: number): boolean =>
  !Number.isNaN(values[step]) &&
  channels.every((channel) => !Number.isNaN(channelValueAt(channel, step)));

/** What the network sees of a channel at a step; NaN where it is missing or not known. */
export const channelValueAt = ({ knownAhead, values }: StepChannel, step: number): number =>
  values[knownAhead ? step + 1 : step] ?? Number.NaN;

/** For each index 0 … length, how many steps in a row that pass end before it. */
function countInRow(length: number, passes: (step: number) => boolean): Int32Array {
  const counts = new Int32Array(length + 1);
  for (let step = 0; step < length; step++) {
    counts[step + 1] = passes(step) ? counts[step]! + 1 : 0;
  }
  return counts;
}
