import type { SeriesSummary } from '@shared/domain/dataset/dataset';
import type { Note } from '@shared/domain/dataset/note';
import type { Frequency } from '@shared/domain/frequency';

export interface PreparedSeries {
  /** One a step of the grid; NaN before the first and after the last value, and where missing. */
  values: Float64Array;
  /** Index in `markNames`, one a step of the grid. */
  marks: Uint8Array;
  /** First and last step of the grid that the series has. */
  firstStep: number;
  lastStep: number;
  summary: SeriesSummary;
}

/** All series of a data set on one grid. */
export interface Prepared {
  frequency: Frequency;
  /** Share of the steps in the file that are one step of `frequency` long. */
  agreeShare: number;
  seasonSteps: number;
  /** Epoch ms, UTC, ascending; the number of the step where there is no calendar. */
  times: Float64Array;
  series: PreparedSeries[];
  notes: Note[];
  /** Rows that preparation could not use, beside the rejects of reading. */
  setAside: { line: number; reason: Note }[];
}
