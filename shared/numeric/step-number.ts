import type { Frequency } from '../domain/frequency';

/** More rows than any file has, and as ms the first days of 1970. */
const highestNumber = 1e9;

/**
 * Whether the times of a series of unit 'step' are numbers of its steps, the file having no times;
 * otherwise they are times that follow no regular step.
 */
export const isStepNumber = (time: number, { unit }: Frequency): boolean =>
  unit === 'step' && Number.isInteger(time) && time >= 0 && time < highestNumber;
