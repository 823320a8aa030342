/** Steps [from, from + length) of a sequence. */
export interface Segment {
  from: number;
  length: number;
}

/**
 * Steps of one graph, so that libtensorflow plans it in about a quarter of a second at most: of fused
 * kernels, one or two a step; of a SimpleRNN's, a handful; of a gated layer's small ones, some ten.
 */
export const LONGEST_SEGMENT = { fused: 168, simple: 168, gated: 32 } as const;

/**
 * Cuts a sequence into as few segments as possible, of nearly equal length: at most two lengths, so
 * that at most two graphs have to be planned.
 *
 * @param longest steps of a segment
 */
export function segmentSteps(steps: number, longest: number): Segment[] {
  const count = Math.ceil(steps / longest);
  const length = Math.ceil(steps / count);
  return Array.from({ length: count }, (_, at) => at * length)
    .filter((from) => from < steps)
    .map((from) => ({ from, length: Math.min(length, steps - from) }));
}
