import { type Mark, markNames } from '@shared/domain/dataset/dataset';

/** An outlier is flagged alone: its value is the file's. */
const observed: readonly Mark[] = ['observed', 'outlier'];

/** Whether the value of a step is the file's own: not filled, not replaced, not missing. */
export const isObserved = (values: Float64Array, marks: Uint8Array, index: number): boolean =>
  !Number.isNaN(values[index]) && observed.includes(markNames[marks[index] ?? 0] ?? 'observed');
