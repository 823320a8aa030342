import { isRowNumberName } from './column-names';

/** Whether a column only counts its rows, as statistics programs write it: 0 or 1, then one more each. */
export function countsRows(name: string, numbers: Float64Array): boolean {
  if (!isRowNumberName(name) || numbers.length < 2) return false;
  const start = numbers[0] as number;
  return (start === 0 || start === 1) && numbers.every((number, row) => number === start + row);
}
