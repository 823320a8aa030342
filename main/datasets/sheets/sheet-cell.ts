import { type SerialTime, splitSerial } from './serial-time';
import type { SharedStrings } from './shared-strings';
import type { TimeShape } from './time-shape';
import { unreadable } from './workbook-refusal';
import { decodeEscapes } from './xml-text';
import type { ZipParts } from './zip-parts';

/** What the cells of every sheet of a workbook refer to. */
export interface WorkbookContext {
  zip: ZipParts;
  sharedStrings: SharedStrings | null;
  timeShapes: readonly (TimeShape | null)[];
  date1904: boolean;
}

/** One cell that is not empty. */
export interface SheetCell {
  /** From 0. */
  column: number;
  /** '' where `time` says what the cell is. */
  text: string;
  /** Written once it is known how much of a time its column shows. */
  time: SerialTime | null;
  isNumber: boolean;
}

/** A cell as it stands in the XML. */
export interface WrittenCell {
  column: number;
  /** `t`; '' where there is none: a number. */
  type: string;
  /** `s`, the index of its style. */
  style: number;
  /** `v` as it stands, or the text of `is`; null where there is neither. */
  value: string | null;
  /** null where it is no formula; '' where it shares one with other cells. */
  formula: string | null;
}

/**
 * What a cell shows. Formulas give the result that was stored with them; one that was never
 * calculated gives its own text, so that it is seen. null where there is nothing to see.
 * @throws WorkbookRefusal.
 */
export function readCell(written: WrittenCell, context: WorkbookContext): SheetCell | null {
  const { column, type, style, value, formula } = written;
  if (value === null) return formula === null ? null : textCell(column, `=${formula}`);
  switch (type) {
    case 's':
      return textCell(column, sharedText(value, context));
    case 'b':
      return textCell(column, value.trim() === '1' ? 'true' : 'false');
    case 'd':
      return textCell(column, value.replace(/T00:00(:00(\.0+)?)?$/, '').replace('T', ' '));
    case '':
    case 'n':
      return numberCell(column, value, context.timeShapes[style] ?? null);
    case 'inlineStr':
      return textCell(column, value);
    default:
      // Texts of formulas, errors such as #N/A.
      return textCell(column, decodeEscapes(value));
  }
}

function textCell(column: number, text: string): SheetCell | null {
  return text === '' ? null : { column, text, time: null, isNumber: false };
}

function numberCell(column: number, value: string, shape: TimeShape | null): SheetCell | null {
  if (shape !== null && value.trim() !== '') {
    const time = splitSerial(Number(value), shape);
    if (time !== null) return { column, text: '', time, isNumber: false };
  }
  const text = showNumber(value);
  return text === '' ? null : { column, text, time: null, isNumber: true };
}

function sharedText(index: string, { sharedStrings }: WorkbookContext): string {
  const text = sharedStrings?.get(Number(index));
  if (text === undefined)
    throw unreadable(`a cell names the shared text ${index}, and there is none`);
  return text;
}

/**
 * A number as it is stored. Spreadsheets write up to 17 digits of a double, 1.1000000000000001 for
 * 1.1: the shortest form that reads back as the same double is what was meant. Digits alone stay as
 * they are, however many.
 */
function showNumber(written: string): string {
  const text = written.trim();
  if (/^-?\d*$/.test(text)) return text;
  const value = Number(text);
  return Number.isFinite(value) ? String(value) : text;
}

/** The column of a reference such as AB12, from 0; -1 where it is none. */
export function columnOf(reference: string): number {
  let column = 0;
  let index = 0;
  for (; index < reference.length; index++) {
    const letter = reference.charCodeAt(index) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = 26 * column + letter - 64;
  }
  return index === 0 || index > 3 ? -1 : column - 1;
}
