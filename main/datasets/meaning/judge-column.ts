import type { NumberFormat } from '@shared/domain/dataset/cell-format';
import type { ColumnInspection, Misfit } from '@shared/domain/dataset/inspection';
import { type Note, note } from '@shared/domain/dataset/note';
import { numberReader } from '../cells/number-reader';
import { isIdentityName, isTimeLike } from './column-names';
import { columnUnit } from './column-unit';
import { minShare, type TimeGuess } from './guess-time-format';
import type { JudgedColumn } from './judged-column';
import { countsRows } from './row-numbers';
import { type TableColumn, thinOut } from './table-column';

const misfitLimit = 20;
const exampleCount = 3;
const sketchPoints = 60;
/** A category's words are few: each stands at least twice on average, and none is a sentence. */
const maxDistinctShare = 0.5;
const longestCategory = 60;
/** Codes have a fixed number of digits, so that some begin with zeros. */
const zeroInFront = /^0\d+$/;
const integer = /^\d+$/;

export interface ColumnContext {
  lines: readonly number[];
  numbers: NumberFormat;
  missingWords: readonly string[];
}

/** Type of one column from its values, given what is known of times in it. */
export function judgeColumn(
  column: TableColumn,
  time: { guess: TimeGuess; evidence: Note; confidence: number } | null,
  clock: string | null,
  context: ColumnContext,
): JudgedColumn {
  if (column.values.length === 0) {
    return judged(column, context, {
      type: 'empty',
      share: 1,
      evidence: note('cells.column-empty'),
    });
  }
  if (time !== null) return judgeTime(column, time, context);
  if (clock !== null) {
    const evidence = note('cells.time-of-day', { format: clock });
    const found = { type: 'time', share: 1, evidence, timeFormat: clock } as const;
    return { ...judged(column, context, found), clock };
  }
  return judgeNumber(column, context) ?? judgeText(column, context);
}

function judgeTime(
  column: TableColumn,
  { guess, evidence, confidence }: { guess: TimeGuess; evidence: Note; confidence: number },
  context: ColumnContext,
): JudgedColumn {
  const times = spread(column, guess.times);
  const misfits = column.filledRows.filter((row) => Number.isNaN(times[row]));
  const found = {
    type: 'time' as const,
    share: guess.share,
    confidence,
    evidence,
    timeFormat: guess.format,
    otherTimeFormats: guess.others,
  };
  return { ...judged(column, context, found, misfits), times };
}

function judgeNumber(column: TableColumn, context: ColumnContext): JudgedColumn | null {
  const { unit, isMixed } = columnUnit(column.values);
  const reader = numberReader(context.numbers, context.missingWords, unit);
  const misfits: number[] = [];
  const read = column.values.map((value, index) => {
    const number = /\d/.test(value) ? reader.read(value) : undefined;
    if (number === undefined) misfits.push(column.filledRows[index] as number);
    return number ?? Number.NaN;
  });
  const share = 1 - misfits.length / column.values.length;
  if (share < minShare) return null;
  const numbers = spread(column, read);
  const isRowNumber = countsRows(column.name, numbers);
  const hasZeros = column.values.some((value) => zeroInFront.test(value));
  const isInteger = column.values.every((value) => integer.test(value));
  const isCode =
    !isRowNumber &&
    isInteger &&
    !isTimeLike(column.name) &&
    (hasZeros || isIdentityName(column.name));
  const found = {
    type: 'number' as const,
    share,
    confidence: isRowNumber ? 1 : isCode ? 0.4 : share * (isMixed ? 0.7 : 1),
    evidence: isRowNumber
      ? note('cells.row-number')
      : isCode
        ? note('cells.number-code')
        : unit === null
          ? note('cells.number', { share: percent(share) })
          : note('cells.number-unit', { share: percent(share), unit }),
    unit,
    sketch: thinOut([...numbers], sketchPoints).map((n) => (Number.isNaN(n) ? null : n)),
  };
  return { ...judged(column, context, found, misfits), numbers, isRowNumber, isCode };
}

function judgeText(column: TableColumn, context: ColumnContext): JudgedColumn {
  // A word that says 'no value' among numbers may be a name among words: NA is Namibia.
  const words = column.cells.filter((cell) => cell !== '');
  const distinct = new Set(words).size;
  const isCategory =
    distinct <= words.length * maxDistinctShare &&
    words.every((word) => word.length <= longestCategory);
  const found = {
    type: isCategory ? ('category' as const) : ('text' as const),
    share: 1,
    confidence: 0.9,
    evidence: note(isCategory ? 'cells.category' : 'cells.text', { count: distinct }),
    missingCount: column.cells.length - words.length,
    distinctCount: distinct,
  };
  return judged(column, context, found);
}

function judged(
  column: TableColumn,
  { lines }: ColumnContext,
  found: Pick<ColumnInspection, 'type' | 'share' | 'evidence'> & Partial<ColumnInspection>,
  misfitRows: readonly number[] = [],
): JudgedColumn {
  const misfits = misfitRows
    .slice(0, misfitLimit)
    .map((row): Misfit => ({ line: lines[row] as number, text: column.cells[row] as string }));
  return {
    ...column,
    times: null,
    clock: null,
    numbers: null,
    isRowNumber: false,
    isCode: false,
    misfitCount: misfitRows.length,
    inspection: {
      name: column.name,
      confidence: found.share,
      timeFormat: null,
      otherTimeFormats: [],
      unit: null,
      missingCount: column.cells.length - column.values.length,
      distinctCount: new Set(column.values).size,
      misfits,
      examples: column.values.slice(0, exampleCount),
      sketch: [],
      ...found,
    },
  };
}

/** From one entry a value to one a row. */
function spread(column: TableColumn, values: ArrayLike<number>): Float64Array {
  const rows = new Float64Array(column.cells.length).fill(Number.NaN);
  for (const [index, row] of column.filledRows.entries()) rows[row] = values[index] as number;
  return rows;
}

/** A share in words: never 100 where something is left. */
export const percent = (share: number): number =>
  share === 1 ? 100 : Math.min(99, Math.round(share * 100));
