import { msPerDay } from './calendar-days';
import { isWeekday, monthOf } from './calendar-names';
import { clockMs, dayOf, fullYear, hourOfHalves, offsetMs } from './time-fields';
import type { TimeField, TimePart, TimeParts } from './time-format-parts';

const nameSource = '(\\p{L}{2,12}\\.?)';
const fieldSources: Readonly<Partial<Record<TimeField, string>>> = {
  b: nameSource,
  a: nameSource,
  p: '([ap]\\.?\\s?m\\.?|[öÖ][öÖsS])',
  z: '(Z|(?:UTC|GMT)?[+\\-−]\\d{1,2}(?::?\\d{2})?|UTC|GMT)',
  '*z': '(Z|(?:UTC|GMT)?[+\\-−]\\d{1,2}(?::?\\d{2})?|UTC|GMT)',
};
const clockFields: ReadonlySet<TimeField> = new Set<TimeField>(['H', 'I', 'M', 'S', 'f', 'p']);

/**
 * Reads a trimmed text as a time of the format: epoch ms, as UTC or as its offset says; undefined
 * where it is none. Letters may be of either case, a space is any stretch of them, a fraction of a
 * second may be left out, and so may the time of day behind a date: it is midnight then.
 */
export function compileTimePattern(format: TimeParts): (trimmed: string) => number | undefined {
  const { matcher, order } = compileMatcher(format);
  const at = (field: TimeField): number => order.indexOf(field) + 1;
  const [yearAt, shortYearAt, weekYearAt] = [at('Y'), at('y'), at('G')];
  const [monthAt, nameAt, dayAt, quarterAt] = [at('m'), at('b'), at('d'), at('q')];
  const [dayOfYearAt, weekAt, weekdayAt, dayNameAt] = [at('j'), at('V'), at('u'), at('a')];
  const [hourAt, halfHourAt, halfAt, minuteAt] = [at('H'), at('I'), at('p'), at('M')];
  const [secondAt, fractionAt, offsetAt] = [at('S'), at('f'), at('z')];

  const dayIn = (match: RegExpExecArray): number => {
    const year =
      shortYearAt > 0
        ? fullYear(Number(match[shortYearAt]), format.pivot)
        : Number(match[yearAt || weekYearAt]);
    if (weekAt > 0) {
      const weekday = weekdayAt > 0 ? Number(match[weekdayAt]) : 1;
      return dayOf(year, { week: Number(match[weekAt]), weekday });
    }
    if (dayOfYearAt > 0) return dayOf(year, { dayOfYear: Number(match[dayOfYearAt]) });
    if (quarterAt > 0) return dayOf(year, { month: Number(match[quarterAt]) * 3 - 2 });
    const month =
      nameAt > 0
        ? (monthOf(match[nameAt] as string) ?? Number.NaN)
        : monthAt > 0
          ? Number(match[monthAt])
          : 1;
    return dayOf(year, { month, day: dayAt > 0 ? Number(match[dayAt]) : 1 });
  };
  const clockIn = (match: RegExpExecArray): number => {
    const number = (group: number) => (group > 0 ? Number(match[group] ?? 0) : 0);
    const half = halfAt > 0 ? match[halfAt] : undefined;
    const hour =
      half === undefined
        ? number(hourAt)
        : hourOfHalves(number(halfHourAt), /^(?:p|ös)/i.test(half));
    const fraction = fractionAt > 0 ? (match[fractionAt] ?? '') : '';
    const millisecond = Number(fraction.slice(0, 3).padEnd(3, '0'));
    return clockMs(hour, number(minuteAt), number(secondAt), millisecond);
  };
  return (trimmed) => {
    const match = matcher.exec(trimmed);
    if (match === null) return undefined;
    if (dayNameAt > 0 && !isWeekday(match[dayNameAt] as string)) return undefined;
    const offset = offsetAt > 0 ? offsetMs(match[offsetAt] as string) : 0;
    const time = dayIn(match) * msPerDay + clockIn(match) - offset;
    return Number.isNaN(time) ? undefined : time;
  };
}

/** The pattern, and the fields in the order of its groups. */
function compileMatcher({ parts, fields }: TimeParts): { matcher: RegExp; order: TimeField[] } {
  const order: TimeField[] = [];
  const clockFrom = optionalClockFrom(parts, fields);
  let source = '';
  for (const [index, part] of parts.entries()) {
    if (index === clockFrom) source += '(?:';
    const next = parts[index + 1];
    const leadsFraction = next?.kind === 'field' && next.field === 'f';
    source +=
      part.kind === 'literal'
        ? literalSource(part.text, leadsFraction)
        : fieldSource(part, fields, order);
  }
  if (clockFrom !== null) source += ')?';
  return { matcher: new RegExp(`^${source}$`, 'iu'), order };
}

function literalSource(text: string, leadsFraction: boolean): string {
  // The fraction closes the group that its mark opens.
  const mark = leadsFraction && /[.,]$/.test(text) ? '(?:[.,]' : '';
  const words = mark === '' ? text : text.slice(0, -1);
  const plain = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return plain + mark;
}

function fieldSource(
  part: TimePart & { kind: 'field' },
  fields: ReadonlySet<TimeField>,
  order: TimeField[],
): string {
  const { field, width } = part;
  const known = order.indexOf(field);
  if (known >= 0) return `\\${known + 1}`;
  order.push(field);
  const source = fieldSources[field];
  if (source !== undefined) return source;
  const digits = `(\\d{${width.min},${width.max}})`;
  if (field === 'f') return `${digits})?`;
  // 1st March, 1er janvier, 1º de enero.
  return field === 'd' && fields.has('b') ? `${digits}(?:st|nd|rd|th|er|º|ª)?` : digits;
}

/** Where a time of day begins that may be left out; null where none may. */
function optionalClockFrom(
  parts: readonly TimePart[],
  fields: ReadonlySet<TimeField>,
): number | null {
  if (fields.has('z') || fields.has('*z')) return null;
  const from = parts.findIndex(
    (part, index) =>
      index > 0 &&
      part.kind === 'literal' &&
      /^(?:,? |T)$/.test(part.text) &&
      isClock(parts[index + 1]),
  );
  const isClockToEnd =
    from > 0 && parts.slice(from + 1).every((part) => part.kind === 'literal' || isClock(part));
  return isClockToEnd ? from : null;
}

const isClock = (part: TimePart | undefined): boolean =>
  part?.kind === 'field' && clockFields.has(part.field);
