const offset = '(?:Z|(?:UTC|GMT)?[+\\-−]\\d{1,2}(?::?\\d{2})?|UTC|GMT)';
const halves = '[ap]\\.?\\s?m\\.?|[öÖ][öÖsS]';
/** Hour, then as much as is written: minute, second, fraction, half of the day, offset. */
const clock =
  '(\\d{1,2})(?:(:)(\\d{2})(?:(:)(\\d{2})(?:([.,])(\\d{1,9}))?)?|(\\.)(\\d{2})(?:(\\.)(\\d{2}))?)?' +
  `(?:(\\s?)(${halves}))?(\\suhr)?(?:(\\s?)(${offset}))?`;
const directives = [
  ...['%H', '', '%M', '', '%S', '', '%f', '', '%M', '', '%S'],
  ...['', '%p', '', '', '%z'],
];
const alone = new RegExp(`^${clock}$`, 'iu');
const behind = new RegExp(`^(.+?)(,?\\s|T|(?<=\\d{4}):)${clock}$`, 'iu');
const inFront = new RegExp(`^${clock}(,?\\s)(.+)$`, 'iu');
const compact = new RegExp(`^(\\d{8}T)(\\d{2})(\\d{2})(\\d{2})?(${offset})?$`, 'iu');

export interface ClockSplit {
  /** What is left without the time of day. */
  date: string;
  /** The whole format, given the date's. */
  join(dateFormat: string): string;
}

/** Format of a time of day that stands alone: 14:30, 2:30 PM; null where it is none. */
export function clockFormat(trimmed: string): string | null {
  const match = alone.exec(trimmed);
  return match === null || !isTelling(match.slice(1), true) ? null : spellClock(match.slice(1));
}

/** Ways to take the time of day off a time whose spaces are plain ones. */
export function splitClock(text: string): ClockSplit[] {
  const splits: ClockSplit[] = [];
  const end = behind.exec(text);
  if (end !== null) {
    const [, date = '', separator = '', ...parts] = end;
    // A point between hour and minute, or an hour alone, could be part of the date.
    if (isTelling(parts, false)) {
      const written = spellClock(parts);
      splits.push({ date, join: (format) => `${format}${separator}${written}` });
    }
  }
  const front = inFront.exec(text);
  if (front !== null) {
    const [separator = '', date = ''] = front.slice(-2);
    const parts = front.slice(1, -2);
    if (isTelling(parts, true)) {
      splits.push({ date, join: (format) => `${spellClock(parts)}${separator}${format}` });
    }
  }
  const run = compact.exec(text);
  if (run !== null) {
    const [, date = '', , , second, zone] = run;
    const written = `%H%M${second === undefined ? '' : '%S'}${zone === undefined ? '' : '%z'}`;
    splits.push({ date: date.slice(0, 8), join: (format) => `${format}${date[8]}${written}` });
  }
  return splits;
}

/** A clock has a colon or says its half of the day; behind a date two digits are enough. */
function isTelling(parts: readonly (string | undefined)[], isAlone: boolean): boolean {
  const [hour = '', colon] = parts;
  return colon !== undefined || parts[12] !== undefined || (!isAlone && hour.length === 2);
}

function spellClock(parts: readonly (string | undefined)[]): string {
  const isHalved = parts[12] !== undefined;
  return parts
    .map((part, index) => {
      if (part === undefined) return '';
      if (index === 0 && isHalved) return '%I';
      // A fraction may be written with either mark.
      return directives[index] || (part === ',' ? '.' : part);
    })
    .join('');
}
