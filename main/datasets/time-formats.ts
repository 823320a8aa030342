import { sqlText } from '../project/sql-text';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

/** What each directive matches. %q is a quarter, 1 to 4, and no directive of strptime. */
const directives: Record<string, string> = {
  Y: '\\d{4}',
  y: '\\d{2}',
  m: '\\d{1,2}',
  d: '\\d{1,2}',
  H: '\\d{1,2}',
  M: '\\d{2}',
  S: '\\d{2}',
  f: '\\d{1,6}',
  q: '[1-4]',
  b: months.join('|'),
  B: monthNames.join('|'),
  z: 'Z|[+-]\\d{2}:?\\d{2}',
};

export interface TimeFormat {
  /** strptime format, the name that the person sees. */
  readonly format: string;
  /** Digits alone: could be a number as well. */
  readonly numeric: boolean;
  /** Epoch ms, UTC; null where `text` is not a time in this format. */
  parse(text: string): number | null;
  /** The same for a DuckDB column: BIGINT or NULL. */
  sql(column: string): string;
}

/** null where the format has a directive that is not known, or says no year. */
export function compileTimeFormat(format: string): TimeFormat | null {
  const parts = format.match(/%.|[^%]+/g) ?? [];
  const fields: string[] = [];
  let pattern = '';
  for (const [index, part] of parts.entries()) {
    if (!part.startsWith('%')) {
      pattern += part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      continue;
    }
    const directive = part.slice(1);
    const source = directives[directive];
    if (source === undefined || fields.includes(directive)) return null;
    fields.push(directive);
    // Digits that touch other digits have a fixed width.
    const touches = parts[index - 1]?.startsWith('%') || parts[index + 1]?.startsWith('%');
    pattern += `(${touches && source === '\\d{1,2}' ? '\\d{2}' : source})`;
  }
  if (!fields.includes('Y') && !fields.includes('y')) return null;
  // What follows an offset could not be taken off for DuckDB.
  if (fields.includes('z') && !format.endsWith('%z')) return null;
  const matcher = new RegExp(`^${pattern}$`, 'i');
  return {
    format,
    numeric: /^(?:%[Ymd])+$/.test(format),
    parse: (text) => parseFields(matcher.exec(text.trim()), fields),
    sql: (column) => formatSql(`trim(${column})`, format, pattern, fields),
  };
}

function parseFields(match: RegExpExecArray | null, fields: readonly string[]): number | null {
  if (match === null) return null;
  const text = (field: string) => match[fields.indexOf(field) + 1] as string;
  const number = (field: string, fallback: number) =>
    fields.includes(field) ? Number(text(field)) : fallback;
  const twoDigits = number('y', 0);
  // As strptime has it: 69 to 99 are of the last century.
  const year = number('Y', twoDigits + (twoDigits < 69 ? 2000 : 1900));
  const named = fields.includes('b')
    ? months.indexOf(text('b').toLowerCase()) + 1
    : fields.includes('B')
      ? monthNames.indexOf(text('B').toLowerCase()) + 1
      : 1;
  const month = fields.includes('q') ? number('q', 1) * 3 - 2 : number('m', named);
  const [dayOfMonth, hour, minute, second] = [
    number('d', 1),
    number('H', 0),
    number('M', 0),
    number('S', 0),
  ];
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return null;
  const milliseconds = fields.includes('f') ? Math.floor(Number(`0.${text('f')}`) * 1000) : 0;
  date.setUTCHours(hour, minute, second, milliseconds);
  return date.getTime() - (fields.includes('z') ? offsetMinutes(text('z')) * 60_000 : 0);
}

function offsetMinutes(text: string): number {
  if (/^z$/i.test(text)) return 0;
  const digits = text.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return text.startsWith('-') ? -minutes : minutes;
}

function formatSql(
  text: string,
  format: string,
  pattern: string,
  fields: readonly string[],
): string {
  const matcher = sqlText(`(?i)${pattern}`);
  const time = () => {
    if (fields.includes('q')) {
      const group = (field: string) =>
        `regexp_extract(${text}, ${matcher}, ${fields.indexOf(field) + 1})::BIGINT`;
      return `make_timestamp(${group('Y')}, ${group('q')} * 3 - 2, 1, 0, 0, 0)`;
    }
    if (!fields.includes('z')) return `try_strptime(${text}, ${sqlText(format)})`;
    // DuckDB would drop the offset (cast) or want an extension (%z): take it off and apply it.
    const offset = (group: number) =>
      `coalesce(TRY_CAST(regexp_extract(${text}, '([+-])(\\d{2}):?(\\d{2})$', ${group}) AS INTEGER), 0)`;
    const sign = `CASE WHEN regexp_extract(${text}, '([+-])\\d{2}:?\\d{2}$', 1) = '-' THEN -1 ELSE 1 END`;
    const bare = `regexp_replace(${text}, '(?i)(Z|[+-]\\d{2}:?\\d{2})$', '')`;
    const minutes = `(${sign}) * (${offset(2)} * 60 + ${offset(3)})`;
    return `try_strptime(${bare}, ${sqlText(format.slice(0, -2))}) - to_minutes(${minutes})`;
  };
  return `CASE WHEN regexp_full_match(${text}, ${matcher}) THEN epoch_ms(${time()}) END`;
}

const clocks = ['', ' %H:%M', ' %H:%M:%S', ' %H:%M:%S.%f'];
const offsets = ['', '%z'];

/** What inspection tries, in this order; numeric ones last. */
export const timeFormats: readonly TimeFormat[] = [
  ...['%Y-%m-%d', '%Y-%m'],
  ...[' ', 'T'].flatMap((separator) =>
    ['%H:%M', '%H:%M:%S', '%H:%M:%S.%f'].flatMap((clock) =>
      offsets.map((offset) => `%Y-%m-%d${separator}${clock}${offset}`),
    ),
  ),
  ...['%Y/%m/%d', '%d.%m.%Y', '%d/%m/%Y', '%m/%d/%Y', '%d-%m-%Y', '%m-%d-%Y'].flatMap((date) =>
    clocks.map((clock) => `${date}${clock}`),
  ),
  ...['%Y.%m.%d', '%d.%m.%y', '%d/%m/%y', '%m/%d/%y', '%Y/%m', '%m/%Y', '%m.%Y', '%m-%Y'],
  ...['%b %Y', '%B %Y', '%Y %b', '%b-%Y', '%b-%y', '%d %b %Y', '%d %B %Y', '%d-%b-%Y', '%d-%b-%y'],
  ...['%b %d, %Y', '%B %d, %Y', '%b %d %Y'],
  ...['%Y-Q%q', '%YQ%q', '%Y Q%q', 'Q%q %Y', 'Q%q-%Y', 'Q%q/%Y'],
  ...['%Y%m%d', '%Y%m', '%Y'],
].map((format) => {
  const compiled = compileTimeFormat(format);
  if (compiled === null) throw new Error(`Time format ${format} does not compile`);
  return compiled;
});
