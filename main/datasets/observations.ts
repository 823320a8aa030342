import type { Frequency } from '@shared/domain/frequency';

/** A series as the file has it: rows in the file's order, nothing sorted, nothing filled. */
export interface ObservedSeries {
  name: string;
  /** Epoch ms, UTC; 0, 1, 2 … where the file has no times. Series of one table share the array. */
  times: Float64Array;
  /** NaN where the cell says that there is no value. */
  values: Float64Array;
  /** Line of each row in the file. */
  lines: Uint32Array;
}

export interface Observations {
  series: ObservedSeries[];
  /** `declared`: the person said start and step; `none`: rows in order, no calendar. */
  timing: { kind: 'read' } | { kind: 'declared'; frequency: Frequency } | { kind: 'none' };
}
