import { clockFormat } from './clock-shapes';
import { isKnownMissing } from './missing-words';
import { weighMarks } from './number-evidence';
import { dissectNumber } from './number-writing';
import { timeShapes } from './time-shapes';

/**
 * What a cell looks like, whatever the formats of its file. `word` is one word or name, `text` is
 * several with the usual punctuation, `odd` is anything else: half a record, for instance.
 */
export type CellKind =
  | 'empty'
  | 'missing'
  | 'number'
  | 'time'
  | 'url'
  | 'email'
  | 'word'
  | 'text'
  | 'odd';

/** More is a word that stands behind a number. */
const longestUnit = 5;
const longestValue = 60;

const url = /^(?:https?|ftp|file):\/\/\S+$|^www\.[\w-]+\.\S+$/i;
const email = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
const word = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.'’#&/+-]*$/u;
// A comma or colon inside a sentence has a space behind it; one without is a delimiter missed.
const text =
  /^(?:[\p{L}\p{N}_('“„«¿¡#@&+-]|"(?=.*"))(?:[\p{L}\p{M}\p{N}\s_.!?%°#@&/()[\]'"’“”„«»€$£+*=–—-]|[,:](?=\s|$))*$/u;

/**
 * The kind of a cell, cheaply and without its column: to score dialects and to find headers.
 * Digits alone are a number, even where they could be a year.
 */
export function cellKind(cell: string): CellKind {
  const trimmed = cell.trim();
  if (trimmed === '') return 'empty';
  if (isKnownMissing(trimmed)) return 'missing';
  if (/\d/.test(trimmed) && trimmed.length <= longestValue) {
    if (isNumber(trimmed)) return 'number';
    if (timeShapes(trimmed).length > 0 || clockFormat(trimmed) !== null) return 'time';
  }
  if (url.test(trimmed)) return 'url';
  if (email.test(trimmed)) return 'email';
  if (word.test(trimmed)) return 'word';
  // Words have letters: signs and digits alone are part of something.
  return text.test(trimmed) && /\p{L}/u.test(trimmed) ? 'text' : 'odd';
}

function isNumber(trimmed: string): boolean {
  const writing = dissectNumber(trimmed);
  return (
    writing !== null &&
    writing.unit.length <= longestUnit &&
    weighMarks(writing.body, writing.exponent) !== null
  );
}
