/** A field of a time format. `b` is %b and %B, `*z` an offset that is read and not applied. */
export type TimeField =
  | ('Y' | 'y' | 'm' | 'b' | 'd' | 'j' | 'q' | 'G' | 'V' | 'u' | 'a')
  | ('H' | 'I' | 'M' | 'S' | 'f' | 'p' | 'z' | '*z');

export type TimePart =
  | { kind: 'literal'; text: string }
  | { kind: 'field'; field: TimeField; width: { min: number; max: number } };

export interface TimeParts {
  parts: TimePart[];
  fields: ReadonlySet<TimeField>;
  /** Two-digit years from here on are of the 1900s. */
  pivot: number;
}

/** Digits of each field of digits; those with a range have its end where digits touch them. */
const widths: Readonly<Partial<Record<TimeField, readonly [number, number]>>> = {
  Y: [4, 4],
  G: [4, 4],
  y: [2, 2],
  m: [1, 2],
  d: [1, 2],
  j: [1, 3],
  q: [1, 1],
  V: [1, 2],
  u: [1, 1],
  H: [1, 2],
  I: [1, 2],
  M: [2, 2],
  S: [2, 2],
  f: [1, 9],
};
const otherFields: readonly TimeField[] = ['b', 'a', 'p', 'z', '*z'];

/** 1969 to 2068, as POSIX has it. */
const posixPivot = 69;

/**
 * Takes a time format (see `timeFormatSchema`) apart; null where it has a directive that is not
 * known, one twice, or does not say a day: a day needs its month, a month its year, %I its %p.
 */
export function parseTimeFormat(format: string): TimeParts | null {
  const parts: TimePart[] = [];
  const fields = new Set<TimeField>();
  let pivot = posixPivot;
  for (const piece of format.match(/%(?:\d\dy|\*z|[a-z])|[^%]+|%.?/gi) ?? []) {
    if (!piece.startsWith('%')) {
      parts.push({ kind: 'literal', text: piece });
      continue;
    }
    const isPivot = /^%\d/.test(piece);
    if (isPivot) pivot = Number(piece.slice(1, 3));
    const name = (isPivot ? 'y' : piece.slice(1)).replace(/^B$/, 'b') as TimeField;
    const width = widths[name];
    const repeatsYear = name === 'Y' && fields.has('Y');
    if (
      (width === undefined && !otherFields.includes(name)) ||
      (fields.has(name) && !repeatsYear)
    ) {
      return null;
    }
    fields.add(name);
    const [min, max] = width ?? [0, 0];
    parts.push({ kind: 'field', field: name, width: { min, max } });
  }
  fixTouchingWidths(parts);
  return saysTime(fields) ? { parts, fields, pivot } : null;
}

function fixTouchingWidths(parts: readonly TimePart[]): void {
  const isDigits = (part: TimePart | undefined) => part?.kind === 'field' && part.width.max > 0;
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'field') continue;
    const touches = isDigits(parts[index - 1]) || isDigits(parts[index + 1]);
    if (touches) part.width.min = part.width.max;
  }
}

function saysTime(fields: ReadonlySet<TimeField>): boolean {
  const has = (field: TimeField) => fields.has(field);
  const count = (...names: TimeField[]) => names.filter(has).length;
  const inYear = count('m', 'b') + count('j', 'q', 'V');
  return (
    count('Y', 'y', 'G') === 1 &&
    inYear <= 1 &&
    (!has('G') || has('V')) &&
    (!has('d') || count('m', 'b') === 1) &&
    (!has('u') || has('V')) &&
    has('I') === has('p') &&
    count('H', 'I') <= 1 &&
    (count('H', 'I') === 0 || has('d') || has('j') || has('u')) &&
    (!has('M') || count('H', 'I') === 1) &&
    (!has('S') || has('M')) &&
    (!has('f') || has('S')) &&
    count('z', '*z') <= 1
  );
}
