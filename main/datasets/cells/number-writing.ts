import { currencySource, isCommonUnit, isNoUnit } from './number-units';

/** A number as it is written, before anybody says what its marks mean. */
export interface NumberWriting {
  negative: boolean;
  /** Digits and the marks between them, nothing else. */
  body: string;
  /** Power of ten of scientific writing; 0 where there is none. */
  exponent: number;
  /** '€', '%', 'kWh' as written; '' where the number stands alone. */
  unit: string;
}

const spaces = ' \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000';
const sign = `(?:([+\\-−–])[${spaces}]?)?`;
const unit = '[\\p{L}°µΩ%‰€$£¥₺₹₽₩₪₴₿][\\p{L}\\p{M}\\d²³°µΩ%‰/·^.$€£₺]{0,11}';
const writing = new RegExp(
  `^(\\()?${sign}(?:(${currencySource}|%)[${spaces}]?)?${sign}` +
    `(\\d[\\d.,'’${spaces}]*|[.,]\\d+)` +
    // 1.5e-3, and 1.5·10^-3 with all kinds of times signs.
    `(?:[eE]([+\\-−]?\\d{1,5})|[${spaces}]?[·×*x][${spaces}]?10\\^?([+\\-−]?\\d{1,5}))?` +
    `(?:[${spaces}]?(${unit}))?(?:[${spaces}]?([\\-−–]))?(\\))?$`,
  'u',
);
const bareInteger = /^\d+$/;

/**
 * Takes a trimmed cell apart into sign, digits and unit; null where it is no number in any usual
 * writing. Negative is what has a minus (also − and –) in front or behind, or stands in parentheses.
 */
export function dissectNumber(trimmed: string): NumberWriting | null {
  if (bareInteger.test(trimmed)) return { negative: false, body: trimmed, exponent: 0, unit: '' };
  const match = writing.exec(trimmed);
  if (match === null) return null;
  const [, open, front, currency = '', inner, body = '', power, tens, behind = '', last, close] =
    match;
  const signs = [open, front, inner, last].filter((part) => part !== undefined);
  if (signs.length > 1 || (open === undefined) !== (close === undefined)) return null;
  if (currency !== '' && behind !== '') return null;
  if (behind !== '' && !isCommonUnit(behind) && isNoUnit(behind)) return null;
  return {
    negative: signs.length === 1 && signs[0] !== '+',
    body: body.trim(),
    exponent: Number((power ?? tens ?? '0').replace('−', '-')),
    unit: currency + behind,
  };
}
