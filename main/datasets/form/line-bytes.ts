import { carriageReturn, newLine, space, tab } from './bytes';

/** Nothing but spaces and tabs. */
export function isBlank(buffer: Buffer, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if (buffer[index] !== space && buffer[index] !== tab) return false;
  }
  return true;
}

/** Index of the next byte that ends a line. */
export function endOfLine(buffer: Buffer, from: number): number {
  let index = from;
  while (buffer[index] !== newLine && buffer[index] !== carriageReturn) index++;
  return index;
}

/** Index behind the line end at an index; -1 where a line feed that belongs to the line end may still come. */
export function behindLineEnd(
  buffer: Buffer,
  index: number,
  length: number,
  final: boolean,
): number {
  if (index >= length) return length;
  if (buffer[index] === carriageReturn && index + 1 >= length) return final ? length : -1;
  return index + lineEndLength(buffer, index);
}

/** Of the line end at an index. */
export const lineEndLength = (buffer: Buffer, index: number): number =>
  buffer[index] === carriageReturn && buffer[index + 1] === newLine ? 2 : 1;
