import { powersOfTen } from './number-bytes';

const [zero, nine, plus, minus] = [48, 57, 43, 45];

/**
 * Reads what `readPlainNumber` reads, but finds the end of the cell on its way: up to the first byte
 * from `start` on that belongs to no such number, which there must be. The number goes to
 * `numbers[at]`, NaN where there is none at all.
 * @returns the index of that byte; -1 where the number is not exact so.
 */
export function readNumberAhead(
  bytes: Uint8Array,
  start: number,
  decimalByte: number,
  numbers: Float64Array,
  at: number,
): number {
  let index = start;
  let byte = bytes[index] as number;
  const negative = byte === minus;
  if (negative || byte === plus) byte = bytes[++index] as number;
  const digitsFrom = index;
  let mantissa = 0;
  while (byte >= zero && byte <= nine) {
    mantissa = mantissa * 10 + (byte - zero);
    byte = bytes[++index] as number;
  }
  let digitCount = index - digitsFrom;
  let scale = 0;
  if (byte === decimalByte) {
    byte = bytes[++index] as number;
    const fractionFrom = index;
    while (byte >= zero && byte <= nine) {
      mantissa = mantissa * 10 + (byte - zero);
      byte = bytes[++index] as number;
    }
    scale = index - fractionFrom;
    digitCount += scale;
  } else if (index === start) {
    numbers[at] = Number.NaN;
    return index;
  }
  if (digitCount === 0 || scale > 22 || mantissa >= 2 ** 53) return -1;
  const value = scale === 0 ? mantissa : mantissa / (powersOfTen[scale] as number);
  numbers[at] = negative ? -value : value;
  return index;
}
