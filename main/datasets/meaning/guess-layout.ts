import { type Guess, note } from '@shared/domain/dataset/note';
import type { Layout } from '@shared/domain/dataset/reading';
import type { ChosenTimes } from './choose-times';
import { isSeriesKeyName } from './column-names';
import { guessTimeFormat } from './guess-time-format';
import type { JudgedColumn } from './judged-column';

export interface GuessedLayout {
  kind: Guess<Layout['kind']>;
  /** null where no column holds numbers. */
  layout: Layout | null;
}

/** A person does not type so many columns as series. */
const fewestStepColumns = 12;
/** Share of the rows whose time stands there before, from which on another column tells them apart. */
const minRepeated = 0.3;
/** Share of the rows that times and keys must tell apart. */
const minUnique = 0.95;
const mostKeys = 4;

/** How the columns of a table make series. */
export function guessLayout(columns: readonly JudgedColumn[], times: ChosenTimes): GuessedLayout {
  const values = columns.filter(
    (column) => isValue(column) && !times.columns.some(({ name }) => name === column.name),
  );
  return (
    rowsLayout(columns, values, times) ??
    longLayout(columns, values, times) ??
    wideLayout(values, times)
  );
}

const isValue = ({ inspection, isRowNumber }: JudgedColumn): boolean =>
  inspection.type === 'number' && !isRowNumber;

function wideLayout(values: readonly JudgedColumn[], times: ChosenTimes): GuessedLayout {
  // Codes are series only where nothing else is.
  const plain = values.filter(({ isCode }) => !isCode);
  const names = (plain.length > 0 ? plain : values).map(({ name }) => name);
  const evidence = note('cells.layout-wide', { count: names.length });
  return {
    kind: { value: 'wide', confidence: names.length > 0 ? 0.9 : 0.5, evidence },
    layout: names.length > 0 ? { kind: 'wide', time: times.source, values: names } : null,
  };
}

/** One row a series and time: times repeat, and with words or codes beside them they no longer do. */
function longLayout(
  columns: readonly JudgedColumn[],
  values: readonly JudgedColumn[],
  times: ChosenTimes,
): GuessedLayout | null {
  const [time] = times.columns;
  if (time === undefined) return null;
  const stamps = time.cells.map((_, row) => times.columns.map(({ cells }) => cells[row]).join(' '));
  const repeats = 1 - countDistinct(stamps) / stamps.length >= minRepeated;
  const keys = repeats ? findKeys(columns, stamps) : findSingleKey(columns);
  if (keys === null) return null;
  const left = values
    .filter(({ name, isCode }) => !keys.names.includes(name) && !isCode)
    .map(({ name }) => name);
  if (left.length === 0) return null;
  const evidence = note('cells.layout-long', { columns: keys.names.join(', ') });
  return {
    kind: { value: 'long', confidence: keys.confidence, evidence },
    layout: { kind: 'long', time: times.source, series: keys.names, values: left },
  };
}

/** Columns that tell series apart. */
interface SeriesKeys {
  names: string[];
  confidence: number;
}

/** The columns that, with the times, make each row another. */
function findKeys(columns: readonly JudgedColumn[], stamps: readonly string[]): SeriesKeys | null {
  const candidates = columns.filter(
    ({ name, inspection, isCode }) =>
      inspection.type === 'category' ||
      ((isCode || inspection.type === 'text') && isSeriesKeyName(name)),
  );
  const names: string[] = [];
  let kept = stamps;
  let distinct = countDistinct(kept);
  for (const { name, cells } of candidates.slice(0, mostKeys)) {
    const joined = kept.map((stamp, row) => JSON.stringify([stamp, cells[row]]));
    const told = countDistinct(joined);
    if (told === distinct) continue;
    names.push(name);
    kept = joined;
    distinct = told;
    if (distinct === kept.length) break;
  }
  const share = distinct / kept.length;
  return names.length === 0 || share < minUnique ? null : { names, confidence: 0.9 * share };
}

/** Where the sample ends within the first series, only the name of its column tells. */
function findSingleKey(columns: readonly JudgedColumn[]): SeriesKeys | null {
  const key = columns.find(
    ({ name, inspection, cells }) =>
      inspection.type === 'category' && countDistinct(cells) === 1 && isSeriesKeyName(name),
  );
  return key === undefined ? null : { names: [key.name], confidence: 0.7 };
}

const countDistinct = (texts: readonly string[]): number => new Set(texts).size;

/** One row a series: the names of the columns are times, or count, and no column holds times. */
function rowsLayout(
  columns: readonly JudgedColumn[],
  values: readonly JudgedColumn[],
  times: ChosenTimes,
): GuessedLayout | null {
  const names = values.map(({ name }) => name);
  const first = columns[0];
  if (first === undefined || names.length < 3) return null;
  if (times.columns.length > 0 && names.length < fewestStepColumns) return null;
  const headers = guessTimeFormat(names.map((name) => name.trim()));
  const counted = names.every(
    (name, index) => /^\p{L}{0,3}_?\d+$/u.test(name) && endsIn(name, names, index),
  );
  const isDated = headers !== null && headers.share === 1 && isRising(headers.times);
  // Numbers in the first column are values of a series that has no name.
  const isNamed = !isValue(first);
  if (!isDated && !(isNamed && counted && names.length >= fewestStepColumns)) return null;
  const evidence = note('cells.layout-rows', { count: names.length, first: names[0] ?? '' });
  return {
    kind: { value: 'rows', confidence: isDated ? 0.95 : 0.8, evidence },
    layout: {
      kind: 'rows',
      series: isNamed && !first.isRowNumber ? first.name : null,
      values: names,
      headerFormat: isDated ? headers.format : null,
      time: { kind: 'none', start: null, frequency: null },
    },
  };
}

/** V2, V3, V4 … : each name ends in one more than the one before it. */
function endsIn(name: string, names: readonly string[], index: number): boolean {
  const numberOf = (text: string | undefined) => Number(/\d+$/.exec(text ?? '')?.[0]);
  return index === 0 || numberOf(name) === numberOf(names[index - 1]) + 1;
}

const isRising = (times: Float64Array): boolean =>
  times.every((time, index) => index === 0 || time > (times[index - 1] as number));
