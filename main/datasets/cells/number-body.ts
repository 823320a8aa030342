import type { NumberFormat } from '@shared/domain/dataset/cell-format';

const digits = /^\d+$/;
const anySpace = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** A first group never starts with 0: 0.123 is a fraction whatever the decimal mark. */
const groups = {
  ',': /^[1-9]\d{0,2}(?:,\d{3})+$/,
  '.': /^[1-9]\d{0,2}(?:\.\d{3})+$/,
  ' ': /^[1-9]\d{0,2}(?: \d{3})+$/,
  "'": /^[1-9]\d{0,2}(?:'\d{3})+$/,
} as const;
/** Lakhs and crores: 1,23,45,678. */
const indianGroups = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;

export type GroupMark = keyof typeof groups;

export interface BodyReading {
  /** As `Number` reads it. */
  plain: string;
  /** What stands between the groups; '' where there are none. */
  group: GroupMark | '';
  hasFraction: boolean;
}

/**
 * Digits and marks under a decimal mark; null where they are no number. Groups are of three digits,
 * or Indian, all with the same mark.
 */
export function readBody(body: string, decimalMark: '.' | ','): BodyReading | null {
  if (digits.test(body)) return { plain: body, group: '', hasFraction: false };
  const at = body.indexOf(decimalMark);
  const whole = at < 0 ? body : body.slice(0, at);
  const fraction = at < 0 ? '' : body.slice(at + 1);
  if (fraction !== '' && !digits.test(fraction)) return null;
  const hasFraction = at >= 0;
  const plainFraction = fraction === '' ? '' : `.${fraction}`;
  if (digits.test(whole)) return { plain: whole + plainFraction, group: '', hasFraction };
  if (whole === '')
    return fraction === '' ? null : { plain: `0.${fraction}`, group: '', hasFraction };
  const marked = whole.replace(anySpace, ' ').replace(/’/g, "'");
  const group = /\D/.exec(marked)?.[0] as GroupMark;
  const fits = groups[group].test(marked) || (group === ',' && indianGroups.test(marked));
  if (!fits) return null;
  return { plain: marked.replace(/\D/g, '') + plainFraction, group, hasFraction };
}

/**
 * The same under a whole format. A single group behind a mark that could be a decimal mark as well
 * (1,234) is read only where the format names that mark; groups that cannot be mistaken (1,234.5 and
 * 1,234,567 and 1 234) always are.
 */
export function readBodyAs(body: string, format: NumberFormat): string | null {
  const reading = readBody(body, format.decimalMark);
  if (reading === null) return null;
  const { group, hasFraction, plain } = reading;
  const mistakable = (group === ',' || group === '.') && !hasFraction && isSingle(body, group);
  return mistakable && format.groupMark !== group ? null : plain;
}

const isSingle = (body: string, mark: string): boolean =>
  body.indexOf(mark) === body.lastIndexOf(mark);
