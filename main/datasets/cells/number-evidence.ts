import { type GroupMark, readBody } from './number-body';

/** What the marks of one number say of the file's number format. */
export interface MarkEvidence {
  /** The decimal mark that alone makes it a number; `either` both do, `none` has no such mark. */
  decimal: '.' | ',' | 'either' | 'none';
  /** Between its groups, where `decimal` leaves no doubt of it; '' where there are none. */
  group: GroupMark | '';
  /** The mark of an `either`; '' otherwise. */
  mark: '.' | ',' | '';
}

const plain: MarkEvidence = { decimal: 'none', group: '', mark: '' };

/**
 * Weighs the digits and marks of a number (`dissectNumber`): 12,5 has a decimal comma, 1.234.567 has
 * groups behind points, 1.234 could be both. null where it is a number under neither mark.
 */
export function weighMarks(body: string, exponent: number): MarkEvidence | null {
  if (/^\d+$/.test(body)) return plain;
  // Nobody groups the mantissa of scientific writing.
  const asPoint = withoutGroups(readBody(body, '.'), exponent);
  const asComma = withoutGroups(readBody(body, ','), exponent);
  if (asPoint === null && asComma === null) return null;
  if (asPoint === null) return { decimal: ',', group: asComma?.group ?? '', mark: '' };
  if (asComma === null) return { decimal: '.', group: asPoint.group, mark: '' };
  if (asPoint.plain === asComma.plain) return { decimal: 'none', group: asPoint.group, mark: '' };
  return { decimal: 'either', group: '', mark: body.includes('.') ? '.' : ',' };
}

const withoutGroups = <T extends { group: string }>(reading: T | null, exponent: number) =>
  reading !== null && exponent !== 0 && reading.group !== '' ? null : reading;
