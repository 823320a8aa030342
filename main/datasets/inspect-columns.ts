import type { ColumnInspection } from '@shared/domain/dataset';
import { inferFrequency } from '@shared/numeric/frequency';
import { type DecimalMark, fitNumber, isMissing, parseNumber } from './number-format';
import { type TimeFormat, timeFormats } from './time-formats';

/** Below this share of fitting values a column is text. */
const minShare = 0.6;
const exampleCount = 3;
/** Formats are tried on so many values first, since there are many. */
const trialCount = 20;

const timeNames =
  /year|jahr|yıl|yil|année|año|anno|date|datum|tarih|time|zeit|zaman|period|month|monat|\bay\b|^$/i;

/** Thousands separators could be a decimal mark read wrongly: worth a little less. */
const groupedWorth = 0.9;

export interface ColumnJudgement {
  inspection: ColumnInspection;
  /** How much the values speak for this reading of the file, to compare dialects. */
  worth: number;
  fits(cell: string): boolean;
}

/** Type of one column, from its values and, for bare years, its name. */
export function inspectColumn(
  name: string,
  cells: readonly string[],
  mark: DecimalMark,
): ColumnJudgement {
  const values = cells.filter((cell) => !isMissing(cell));
  const examples = values.slice(0, exampleCount);
  const base = { name, timeFormat: null, ambiguousDate: false, examples };
  if (values.length === 0) {
    return {
      inspection: { ...base, type: 'empty', share: 1 },
      worth: 0.1,
      fits: (cell) => cell.trim() === '',
    };
  }
  const time = bestTime(name, values);
  if (time !== null && time.share >= minShare) {
    const { format, share, ambiguous } = time;
    return {
      inspection: {
        ...base,
        type: 'time',
        share,
        timeFormat: format.format,
        ambiguousDate: ambiguous,
      },
      worth: 2 * share,
      fits: (cell) => format.parse(cell) !== null,
    };
  }
  const fits = values.map((value) => fitNumber(value, mark));
  const share = fits.filter((fit) => fit !== null).length / values.length;
  if (share >= minShare) {
    const grouped = fits.filter((fit) => fit === 'grouped').length / values.length;
    return {
      inspection: { ...base, type: 'number', share },
      worth: share - grouped * (1 - groupedWorth),
      fits: (cell) => isMissing(cell) || fitNumber(cell, mark) !== null,
    };
  }
  return { inspection: { ...base, type: 'text', share: 1 }, worth: 0.1, fits: () => true };
}

interface TimeGuess {
  format: TimeFormat;
  share: number;
  ambiguous: boolean;
}

function bestTime(name: string, values: readonly string[]): TimeGuess | null {
  const trial = values.slice(0, trialCount);
  const candidates = timeFormats
    .filter((format) => shareOf(format, trial) >= minShare / 2)
    .filter((format) => !format.numeric || isClearlyTime(format, name, values))
    .map((format) => ({ format, share: shareOf(format, values) }));
  const share = Math.max(...candidates.map((candidate) => candidate.share));
  const best = candidates.filter((candidate) => candidate.share === share);
  const first = best[0];
  if (first === undefined) return null;
  // Where several read all values they differ in day and month: the most regular one is likely.
  const format = best
    .map((candidate) => ({ ...candidate, regularity: regularity(candidate.format, values) }))
    .reduce((a, b) => (b.regularity > a.regularity ? b : a)).format;
  return {
    format,
    share,
    ambiguous: best.some((other) => differs(other.format, first.format, values)),
  };
}

const shareOf = (format: TimeFormat, values: readonly string[]): number =>
  values.filter((value) => format.parse(value) !== null).length / values.length;

const differs = (a: TimeFormat, b: TimeFormat, values: readonly string[]): boolean =>
  values.some((value) => a.parse(value) !== b.parse(value));

function timesOf(format: TimeFormat, values: readonly string[]): number[] {
  return values.map(format.parse).filter((time) => time !== null);
}

function regularity(format: TimeFormat, values: readonly string[]): number {
  const times = [...new Set(timesOf(format, values))].sort((a, b) => a - b);
  return inferFrequency(times).share;
}

/** Bare digits are a time where all read as one, in one direction, and the name allows it. */
function isClearlyTime(format: TimeFormat, name: string, values: readonly string[]): boolean {
  const times = timesOf(format, values);
  if (!timeNames.test(name) || times.length < values.length) return false;
  const rising = times.every((time, index) => index === 0 || time > (times[index - 1] as number));
  const falling = times.every((time, index) => index === 0 || time < (times[index - 1] as number));
  return rising || falling;
}

/** A column that only counts its rows, as statistics programs write it. */
export function isRowNumber(name: string, cells: readonly string[], mark: DecimalMark): boolean {
  if (!/^$|index|^#$|^id$|^no\.?$|unnamed|column 1/i.test(name)) return false;
  const numbers = cells.map((cell) => parseNumber(cell, mark));
  const start = numbers[0];
  return (start === 0 || start === 1) && numbers.every((number, index) => number === start + index);
}
