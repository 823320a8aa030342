import { dayNumber, msPerDay } from './calendar-days';
import { clockMs, fullYear } from './time-fields';
import type { TimeField, TimeParts } from './time-format-parts';

export type ReadTimeBytes = (bytes: Uint8Array, start: number, end: number) => number;

/** Where the fields of a time stand, all of them with all their digits; -1 where one does not. */
interface FixedLayout {
  length: number;
  at: Readonly<Record<'Y' | 'y' | 'm' | 'd' | 'H' | 'M' | 'S', number>>;
  /** Offset and byte of each literal. */
  literals: { at: number; byte: number }[];
  /** What follows behind `length`, in this order. */
  hasFraction: boolean;
  hasOffset: boolean;
}

const notThere = -1;

/**
 * Reads times of digits straight from bytes: epoch ms, or NaN for whatever is not in the format's
 * plainest form, which `compileTimePattern` must look at. null where the format has names, weeks,
 * quarters or other letters.
 */
export function compileTimeBytes(format: TimeParts): ReadTimeBytes | null {
  const layout = layOut(format);
  if (layout === null) return null;
  const appliesOffset = format.fields.has('z');
  const readFixed = compileFixed(layout, format.pivot);
  const { length, hasFraction, hasOffset } = layout;
  if (!hasFraction && !hasOffset) {
    return (bytes, start, end) => (end - start === length ? readFixed(bytes, start) : Number.NaN);
  }
  return (bytes, start, end) => {
    let at = start + length;
    if (at > end) return Number.NaN;
    let time = readFixed(bytes, start);
    if (hasFraction && at < end && bytes[at] === point) {
      const from = at + 1;
      at = digitsEnd(bytes, from, end);
      if (at === from || at - from > 9) return Number.NaN;
      time += fractionMs(bytes, from, at);
    }
    if (!hasOffset) return at === end ? time : Number.NaN;
    const offset = readOffset(bytes, at, end);
    return appliesOffset || Number.isNaN(offset) ? time - offset : time;
  };
}

function layOut({ parts, fields }: TimeParts): FixedLayout | null {
  if (!fields.has('Y') && !fields.has('y')) return null;
  const at: Record<string, number> = {};
  for (const field of ['Y', 'y', 'm', 'd', 'H', 'M', 'S']) at[field] = notThere;
  const layout: FixedLayout = {
    length: 0,
    at: at as FixedLayout['at'],
    literals: [],
    hasFraction: false,
    hasOffset: false,
  };
  for (const [index, part] of parts.entries()) {
    if (layout.hasOffset) return null;
    if (part.kind === 'literal') {
      const leadsFraction = isField(parts[index + 1], 'f');
      if (leadsFraction && part.text === '.') continue;
      if (leadsFraction || layout.hasFraction) return null;
      for (const byte of Buffer.from(part.text)) {
        if (byte > 126) return null;
        layout.literals.push({ at: layout.length++, byte });
      }
    } else if (part.field === 'f') layout.hasFraction = true;
    else if (part.field === 'z' || part.field === '*z') layout.hasOffset = true;
    else {
      if (at[part.field] !== notThere || layout.hasFraction) return null;
      at[part.field] = layout.length;
      layout.length += part.width.max;
    }
  }
  return layout;
}

const isField = (part: TimeParts['parts'][number] | undefined, field: TimeField): boolean =>
  part?.kind === 'field' && part.field === field;

/** Reads what has a fixed place; NaN where a digit or a literal is another. */
function compileFixed(layout: FixedLayout, pivot: number) {
  const { Y, y, m, d, H, M, S } = layout.at;
  const literalCount = layout.literals.length;
  const literalAt = Int32Array.from(layout.literals, (literal) => literal.at);
  const literalByte = Uint8Array.from(layout.literals, (literal) => literal.byte);
  // Rows of one day follow one another.
  let lastDate = -1;
  let lastMs = Number.NaN;
  return (bytes: Uint8Array, start: number): number => {
    for (let index = 0; index < literalCount; index++) {
      if (bytes[start + (literalAt[index] as number)] !== literalByte[index]) return Number.NaN;
    }
    const year =
      Y >= 0
        ? twoDigits(bytes, start + Y) * 100 + twoDigits(bytes, start + Y + 2)
        : fullYear(twoDigits(bytes, start + y), pivot);
    const month = m < 0 ? 1 : twoDigits(bytes, start + m);
    const day = d < 0 ? 1 : twoDigits(bytes, start + d);
    if (!(year >= 0 && month >= 0 && day >= 0)) return Number.NaN;
    const date = year * 10_000 + month * 100 + day;
    if (date !== lastDate) {
      lastDate = date;
      lastMs = dayNumber(year, month, day) * msPerDay;
    }
    if (H < 0) return lastMs;
    const hour = twoDigits(bytes, start + H);
    const minute = M < 0 ? 0 : twoDigits(bytes, start + M);
    const second = S < 0 ? 0 : twoDigits(bytes, start + S);
    if (!(hour >= 0 && minute >= 0 && second >= 0)) return Number.NaN;
    return lastMs + clockMs(hour, minute, second, 0);
  };
}

const [zero, plus, minus, point, colon, letterZ] = [48, 43, 45, 46, 58, 90];

/** A number far below 0 where one of both is no digit. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - zero;
  const ones = (bytes[at + 1] as number) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1_000_000;
}

function digitsEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] as number) >= zero && (bytes[at] as number) <= zero + 9) at++;
  return at;
}

function fractionMs(bytes: Uint8Array, from: number, end: number): number {
  let value = 0;
  for (let at = from; at < from + 3; at++) {
    value = value * 10 + (at < end ? (bytes[at] as number) - zero : 0);
  }
  return value;
}

/** Ms of Z, ±hh, ±hhmm or ±hh:mm up to `end`; NaN for other ways to write an offset. */
function readOffset(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start];
  const length = end - start;
  if (length === 1 && first === letterZ) return 0;
  if ((first !== plus && first !== minus) || length < 3) return Number.NaN;
  const hours = twoDigits(bytes, start + 1);
  const minutesAt = start + (bytes[start + 3] === colon ? 4 : 3);
  const minutes = length === 3 ? 0 : end - minutesAt === 2 ? twoDigits(bytes, minutesAt) : -1;
  if (hours < 0 || hours > 15 || minutes < 0 || minutes > 59) return Number.NaN;
  const ms = (hours * 60 + minutes) * 60_000;
  return first === plus ? ms : -ms;
}
