const zero = 48;
const plus = 43;
const minus = 45;
/** 10^0 … 10^22: the powers of ten that a double holds exactly. */
export const powersOfTen = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/**
 * Reads `[+-]digits[mark digits]` straight from bytes; NaN for everything else, and for more digits
 * than are exact. Clinger's fast path: a whole mantissa below 2^53 divided by an exact power of ten
 * is rounded once, so it is the nearest double (W. D. Clinger, How to read floating point numbers
 * accurately, PLDI 1990).
 * @param decimalByte the code of the decimal mark.
 */
export function readPlainNumber(
  bytes: Uint8Array,
  start: number,
  end: number,
  decimalByte: number,
): number {
  let index = start;
  const first = bytes[index];
  const negative = first === minus;
  if (negative || first === plus) index++;
  const digitsFrom = index;
  let mantissa = 0;
  let markAt = -1;
  for (; index < end; index++) {
    const byte = bytes[index] as number;
    const digit = byte - zero;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (byte === decimalByte && markAt < 0) markAt = index;
    else return Number.NaN;
  }
  const digitCount = end - digitsFrom - (markAt < 0 ? 0 : 1);
  const scale = markAt < 0 ? 0 : end - markAt - 1;
  // A mantissa that left the exact range on its way is beyond it at the end, too.
  if (digitCount < 1 || scale > 22 || mantissa >= 2 ** 53) return Number.NaN;
  const value = scale === 0 ? mantissa : mantissa / (powersOfTen[scale] as number);
  return negative ? -value : value;
}
