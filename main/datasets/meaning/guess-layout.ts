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
  const repeats = 1 - new Set(stamps).size / stamps.length >= minRepeated;
  // Where the sample ends within the first series, only its name tells.
  if (!repeats) return oneSeriesSoFar(columns, values, times);
  const keys = columns.filter(
    ({ name, inspection, isCode }) =>
      inspection.type === 'category' ||
      (isCode && isSeriesKeyName(name)) ||
      (inspection.type === 'text' && isSeriesKeyName(name)),
  );
  const chosen: JudgedColumn[] = [];
  let kept = stamps;
  for (const key of keys.slice(0, 4)) {
    const joined = kept.map((stamp, row) => JSON.stringify([stamp, key.cells[row]]));
    if (new Set(joined).size === new Set(kept).size) continue;
    chosen.push(key);
    kept = joined;
    if (new Set(kept).size === kept.length) break;
  }
  const names = chosen.map(({ name }) => name);
  const left = values.filter(({ name, isCode }) => !names.includes(name) && !isCode);
  if (names.length === 0 || left.length === 0) return null;
  const uniqueShare = new Set(kept).size / kept.length;
  if (uniqueShare < 0.95) return null;
  const evidence = note('cells.layout-long', { columns: names.join(', ') });
  return {
    kind: { value: 'long', confidence: 0.9 * uniqueShare, evidence },
    layout: {
      kind: 'long',
      time: times.source,
      series: names,
      values: left.map(({ name }) => name),
    },
  };
}

/** A long table whose sample holds a single series: a column that says so in each row. */
function oneSeriesSoFar(
  columns: readonly JudgedColumn[],
  values: readonly JudgedColumn[],
  times: ChosenTimes,
): GuessedLayout | null {
  const key = columns.find(
    ({ name, inspection, cells }) =>
      inspection.type === 'category' && new Set(cells).size === 1 && isSeriesKeyName(name),
  );
  const left = values.filter(({ isCode }) => !isCode).map(({ name }) => name);
  if (key === undefined || left.length === 0) return null;
  return {
    kind: {
      value: 'long',
      confidence: 0.7,
      evidence: note('cells.layout-long', { columns: key.name }),
    },
    layout: { kind: 'long', time: times.source, series: [key.name], values: left },
  };
}

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
