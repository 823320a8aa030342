import { isLongMonth, monthOf } from './calendar-names';

export interface DateShape {
  format: string;
  /** Written like this by few: taken only where nothing else reads the values. */
  isRare: boolean;
}

/** A way to write a date: each group of the pattern is a field, or stands as it is ('' or left out). */
interface DateRule {
  pattern: RegExp;
  fields: readonly (readonly string[])[];
  rare?: readonly (readonly string[])[];
}

const quarterWord = '(?:quartal|quarter|çeyrek|ceyrek|trimestre|trim\\.?)';
const weekWord = '(?:hafta|woche|week|semaine|semana|KW)';

const rules: readonly DateRule[] = [
  // 2024-01-15, 2024. 1. 15.
  {
    pattern: /^(\d{4})([-/. ]|\. )(\d{1,2})(\2)(\d{1,2})(\.?)$/,
    fields: [['%Y', '', '%m', '', '%d']],
    rare: [['%Y', '', '%d', '', '%m']],
  },
  // 15.01.2024: behind points the day is first, all over the world.
  {
    pattern: /^(\d{1,2})(\.|\. )(\d{1,2})(\2)(\d{4})(\.?)$/,
    fields: [['%d', '', '%m', '', '%Y']],
    rare: [['%m', '', '%d', '', '%Y']],
  },
  {
    pattern: /^(\d{1,2})([-/ ])(\d{1,2})(\2)(\d{4})$/,
    fields: [
      ['%d', '', '%m', '', '%Y'],
      ['%m', '', '%d', '', '%Y'],
    ],
  },
  {
    pattern: /^(\d{1,2})(\.)(\d{1,2})(\2)(\d{2})$/,
    fields: [
      ['%d', '', '%m', '', '%y'],
      ['%y', '', '%m', '', '%d'],
    ],
    rare: [['%m', '', '%d', '', '%y']],
  },
  {
    pattern: /^(\d{1,2})([-/ ])(\d{1,2})(\2)(\d{2})$/,
    fields: [
      ['%d', '', '%m', '', '%y'],
      ['%m', '', '%d', '', '%y'],
      ['%y', '', '%m', '', '%d'],
    ],
  },
  { pattern: /^(\d{4})([-/])(\d{1,2})$/, fields: [['%Y', '', '%m']] },
  { pattern: /^(\d{4})(\.)(\d{2})$/, fields: [['%Y', '', '%m']] },
  { pattern: /^(\d{1,2})([-/])(\d{4})$/, fields: [['%m', '', '%Y']] },
  { pattern: /^(\d{2})(\.)(\d{4})$/, fields: [['%m', '', '%Y']] },
  { pattern: /^(\d{4})([-\s]?)(M)(\d{1,2})$/i, fields: [['%Y', '', '', '%m']] },
  { pattern: /^(\d{4})([-/])(\d{3})$/, fields: [['%Y', '', '%j']] },
  // 2024Q1, Q1/24, 1Q24, 1. Quartal 2024, 2024 1. çeyrek
  { pattern: /^(\d{4})([-\s/.:]?)([QTÇ])([1-4])$/iu, fields: [['%Y', '', '', '%q']] },
  { pattern: /^([QTÇ])([1-4])([-\s/.]{0,2})(\d{4})$/iu, fields: [['', '%q', '', '%Y']] },
  { pattern: /^([QTÇ])([1-4])([-\s/.']{0,2})(\d{2})$/iu, fields: [['', '%q', '', '%y']] },
  { pattern: /^([1-4])([QTÇ][-\s/]?)(\d{4})$/iu, fields: [['%q', '', '%Y']] },
  { pattern: /^([1-4])([QTÇ][-\s/']?)(\d{2})$/iu, fields: [['%q', '', '%y']] },
  {
    pattern: new RegExp(`^([1-4])(\\.?\\s?${quarterWord}(?:,?\\s|/))(\\d{4})$`, 'iu'),
    fields: [['%q', '', '%Y']],
  },
  {
    pattern: new RegExp(`^(\\d{4})(,?\\s|/|-)([1-4])(\\.?\\s?${quarterWord})$`, 'iu'),
    fields: [['%Y', '', '%q']],
  },
  {
    pattern: new RegExp(`^(${quarterWord}\\s)([1-4])(,?\\s|/)(\\d{4})$`, 'iu'),
    fields: [['', '%q', '', '%Y']],
  },
  // 2024-W05-1, 2024W05, W5/2024, KW 5 2024, 5. hafta 2024
  { pattern: /^(\d{4})([-\s/]?(?:W|KW)\s?)(\d{1,2})$/i, fields: [['%G', '', '%V']] },
  { pattern: /^(\d{4})([-\s/]?W)(\d{2})(-?)([1-7])$/i, fields: [['%G', '', '%V', '', '%u']] },
  {
    pattern: new RegExp(`^((?:W|${weekWord})\\.?\\s?)(\\d{1,2})(,?[-/\\s])(\\d{4})$`, 'iu'),
    fields: [['', '%V', '', '%G']],
  },
  {
    pattern: new RegExp(`^(\\d{1,2})(\\.?\\s?${weekWord}(?:,?\\s|/))(\\d{4})$`, 'iu'),
    fields: [['%V', '', '%G']],
  },
  {
    pattern: new RegExp(`^(\\d{4})(,?\\s)(\\d{1,2})(\\.?\\s?${weekWord})$`, 'iu'),
    fields: [['%G', '', '%V']],
  },
  // FY 2024, X2024 as R names a column, 2024 [YR2024] as the World Bank does.
  { pattern: /^((?:FY|CY|X|Y|YR)\s?)(\d{4})$/i, fields: [['', '%Y']] },
  { pattern: /^(X)(\d{4})(\.)(\d{1,2})(\.)(\d{1,2})$/, fields: [['', '%Y', '', '%m', '', '%d']] },
  { pattern: /^(X)(\d{4})(\.)(\d{1,2})$/, fields: [['', '%Y', '', '%m']] },
  { pattern: /^(\d{4})(\s\[YR)(\d{4})(\])$/, fields: [['%Y', '', '%Y']] },
  ...digitRules(),
];

/** Digits alone, which are numbers as well. */
function digitRules(): DateRule[] {
  return [
    { pattern: /^(\d{4})$/, fields: [['%Y']] },
    { pattern: /^(\d{5})$/, fields: [['excel']] },
    { pattern: /^(\d{5}[.,]\d+)$/, fields: [['excel']] },
    { pattern: /^(\d{4})(\d{2})$/, fields: [['%Y', '%m']] },
    { pattern: /^(\d{4})(\d{3})$/, fields: [['%Y', '%j']] },
    { pattern: /^(\d{4})(\d{2})(\d{2})$/, fields: [['%Y', '%m', '%d']] },
    { pattern: /^(\d{10})$/, fields: [['epoch-s'], ['%Y%m%d%H']] },
    { pattern: /^(\d{9,10}\.\d+)$/, fields: [['epoch-s']] },
    { pattern: /^(\d{12})$/, fields: [['%Y%m%d%H%M']] },
    { pattern: /^(\d{13})$/, fields: [['epoch-ms']] },
    { pattern: /^(\d{14})$/, fields: [['%Y%m%d%H%M%S']] },
  ];
}

/** What stands between day, month name and year: - / . , spaces, the Spanish «de», or nothing. */
const between = "([-/.,]?\\s?(?:del?\\s)?|\\s?[-/]\\s?|\\.,\\s)('?)";
const name = '(\\p{L}{3,12}\\.?)';
const day = '(\\d{1,2})(st|nd|rd|th|er|º|ª)?';
const namedRules: readonly DateRule[] = [
  {
    pattern: new RegExp(`^${day}${between}${name}${between}(\\d{4})$`, 'iu'),
    fields: [['%d', '-', '', '', '%b', '', '', '%Y']],
  },
  {
    pattern: new RegExp(`^${day}${between}${name}${between}(\\d{2})$`, 'iu'),
    fields: [['%d', '-', '', '', '%b', '', '', '%y']],
    rare: [['%y', '-', '', '', '%b', '', '', '%d']],
  },
  {
    pattern: new RegExp(`^${name}${between}${day}(,?[-/\\s]|,)('?)(\\d{4})$`, 'iu'),
    fields: [['%b', '', '', '%d', '-', '', '', '%Y']],
  },
  {
    pattern: new RegExp(`^${name}${between}${day}(,?[-/\\s]|,)('?)(\\d{2})$`, 'iu'),
    fields: [['%b', '', '', '%d', '-', '', '', '%y']],
  },
  {
    pattern: new RegExp(`^(\\d{4})${between}${name}${between}${day}$`, 'iu'),
    fields: [['%Y', '', '', '%b', '', '', '%d', '-']],
  },
  { pattern: new RegExp(`^${name}${between}(\\d{4})$`, 'iu'), fields: [['%b', '', '', '%Y']] },
  { pattern: new RegExp(`^${name}${between}(\\d{2})$`, 'iu'), fields: [['%b', '', '', '%y']] },
  { pattern: new RegExp(`^(\\d{4})${between}${name}$`, 'iu'), fields: [['%Y', '', '', '%b']] },
  { pattern: new RegExp(`^(\\d{2})${between}${name}$`, 'iu'), fields: [['%y', '', '', '%b']] },
];

/** Formats that could read a date without its time of day, whose spaces are plain ones. */
export function dateShapes(date: string): DateShape[] {
  return [...rules, ...(/\p{L}{3}/u.test(date) ? namedRules : [])].flatMap((rule) => {
    const match = rule.pattern.exec(date);
    if (match === null) return [];
    const parts = match.slice(1).map((part) => part ?? '');
    const shape = (fields: readonly string[], isRare: boolean): DateShape[] => {
      const format = spellDate(parts, fields);
      return format === null ? [] : [{ format, isRare }];
    };
    return [
      ...rule.fields.flatMap((fields) => shape(fields, false)),
      ...(rule.rare ?? []).flatMap((fields) => shape(fields, true)),
    ];
  });
}

/** null where a name is no month. '-' leaves a part out: %d reads 1st as well as 1. */
function spellDate(parts: readonly string[], fields: readonly string[]): string | null {
  let format = '';
  for (const [index, part] of parts.entries()) {
    const field = fields[index] ?? '';
    if (field === '%b') {
      if (monthOf(part) === undefined) return null;
      format += isLongMonth(part) ? '%B' : '%b';
    } else if (field !== '-') format += field === '' ? part : field;
  }
  return format;
}
