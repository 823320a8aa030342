import type { NumberFormat } from '@shared/domain/dataset/cell-format';
import type { CellReader } from './cell-reader';
import { missingTest } from './missing-words';
import { readBodyAs } from './number-body';
import { readPlainNumber } from './number-bytes';
import { isCommonUnit, unitIdentity } from './number-units';
import { dissectNumber } from './number-writing';

/**
 * A reader of one column of numbers. Digits beyond a double's precision give the nearest double;
 * what is infinite is no value.
 * @param unit what may stand with the numbers, from the column's inspection: a value in another unit
 * is no number of this column. null: nothing may. Left out: any currency, percent or per mille.
 */
export function numberReader(
  format: NumberFormat,
  missingWords: readonly string[],
  unit?: string | null,
): CellReader {
  const isMissing = missingTest(missingWords);
  const isUnit = unitTest(unit);
  const decimalByte = format.decimalMark.charCodeAt(0);
  const read = (text: string): number | undefined => {
    const trimmed = text.trim();
    if (isMissing(trimmed)) return Number.NaN;
    return readNumber(trimmed, format, isUnit);
  };
  // A person's word such as -999 is a number to the bytes.
  const numericWords = missingWords
    .map((word) => readNumber(word.trim(), format, isUnit))
    .filter((value) => value !== undefined);
  const readBytes: CellReader['readBytes'] = (bytes, start, end) =>
    readPlainNumber(bytes, start, end, decimalByte);
  return {
    read,
    readBytes:
      numericWords.length === 0
        ? readBytes
        : (bytes, start, end) => {
            const value = readBytes(bytes, start, end);
            return numericWords.includes(value) ? Number.NaN : value;
          },
  };
}

function readNumber(
  trimmed: string,
  format: NumberFormat,
  isUnit: (unit: string) => boolean,
): number | undefined {
  const writing = dissectNumber(trimmed);
  if (writing === null || !(writing.unit === '' || isUnit(writing.unit))) return undefined;
  const plain = readBodyAs(writing.body, format);
  if (plain === null) return undefined;
  const value = Number(writing.exponent === 0 ? plain : `${plain}e${writing.exponent}`);
  if (!Number.isFinite(value)) return undefined;
  return writing.negative ? -value : value;
}

function unitTest(unit: string | null | undefined): (unit: string) => boolean {
  if (unit === undefined) return isCommonUnit;
  if (unit === null) return () => false;
  const identity = unitIdentity(unit);
  return (other) => unitIdentity(other) === identity;
}
