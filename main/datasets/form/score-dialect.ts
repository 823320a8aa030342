import type { Dialect } from '@shared/domain/dataset/form';
import { type CellKinds, columnGroup, groupOf } from './cell-kinds';
import { findArea, type TableArea } from './find-area';
import { delimiterPriors } from './list-dialects';
import type { SampleRecord } from './split-sample';

export interface ScoredDialect {
  dialect: Dialect;
  records: SampleRecord[];
  area: TableArea;
  score: number;
  /** The records name their columns, as far as kinds of cells tell. */
  named: boolean;
}

const scoredColumns = 60;
const scoredRows = 80;

/** Worth of a cell by its kind: values say most, half a record nothing. */
const worthOfKind = {
  number: 1,
  time: 1,
  url: 0.8,
  email: 0.8,
  missing: 0.8,
  word: 0.65,
  text: 0.55,
  empty: 0.7,
  odd: 0.1,
} as const;
/** Several values with spaces between them. */
const recordInCell = 0.25;
/** An empty cell says little either way. */
const emptyWeight = 0.3;
const quotedWords = 0.65;
/** A cell that stands in quotes of a kind that the dialect does not know. */
const leftQuotes = 0.15;

/**
 * How much sense the records of a sample make under a dialect, 0 to about 1: the share of records of
 * one width, times what the kinds of their cells are worth (the idea of G. J. J. van den Burg, A.
 * Nazábal, C. Sutton, «Wrangling messy CSV files by detecting row and type patterns», 2019), times
 * what speaks for a table at all. null where there is none.
 */
export function scoreDialect(
  dialect: Dialect,
  records: SampleRecord[],
  kinds: CellKinds,
): ScoredDialect | null {
  const area = findArea(records);
  if (area === null) return null;
  const { start, width, agreement } = area;
  const whole = records
    .slice(start)
    .filter((record) => record.width === width && record.fault === 'none');
  const body = (whole.length > 1 ? whole.slice(1) : whole).slice(0, scoredRows);
  const named = isNamed(whole[0], body, kinds);
  const coverage = 0.5 + (0.5 * (records.length - start)) / records.length;
  const score =
    agreement *
    typeScore(body, kinds) *
    coverage *
    widthFactor(width, whole[0], body, kinds) *
    (width === 1 ? 1 : (delimiterPriors[dialect.delimiter] ?? 0.75)) *
    headerFactor(records, area, named);
  return { dialect, records, area, score, named };
}

function typeScore(body: readonly SampleRecord[], kinds: CellKinds): number {
  let sum = 0;
  let count = 0;
  for (const { cells, quoted } of body) {
    for (let index = 0; index < Math.min(cells.length, scoredColumns); index++) {
      const cell = cells[index] as string;
      const worth = worthOf(cell, kinds);
      const weight = cell === '' ? emptyWeight : 1;
      sum += weight * (quoted[index] ? Math.max(worth, quotedWords) : worth);
      count += weight;
    }
  }
  return count === 0 ? 0 : sum / count;
}

function worthOf(cell: string, kinds: CellKinds): number {
  if (isInQuotes(cell)) return leftQuotes;
  const kind = kinds.of(cell);
  const isRecord =
    kind === 'text' && cell.split(/\s+/).filter((part) => isValue(kinds, part)).length > 1;
  return isRecord ? recordInCell : worthOfKind[kind];
}

const isInQuotes = (cell: string): boolean =>
  /^(["'])[\s\S]*\1$/.test(cell.trim()) && cell.length > 1;

/**
 * More columns say more, as chance splits seldom agree. One column says something where its values
 * are values as they stand.
 */
function widthFactor(
  width: number,
  first: SampleRecord | undefined,
  body: readonly SampleRecord[],
  kinds: CellKinds,
): number {
  if (width > 1) return 1 - 0.3 / width;
  if (/[,;\t|]/.test(first?.cells[0] ?? '') && kinds.of(first?.cells[0] ?? '') === 'odd')
    return 0.7;
  const values = body.filter(({ cells }) => isValue(kinds, cells[0] as string)).length;
  return 0.7 + (0.15 * values) / Math.max(1, body.length);
}

const isValue = (kinds: CellKinds, cell: string): boolean => {
  const group = groupOf(kinds.of(cell));
  return group === 'number' || group === 'time';
};

/** A table with a line right above it that does not name its columns is seldom one. */
function headerFactor(
  records: readonly SampleRecord[],
  { start, width }: TableArea,
  named: boolean,
): number {
  if (named) return 1;
  const above = records[start - 1];
  if (above === undefined || records[start]?.gap || above.cells[0]?.startsWith('#')) return 0.95;
  // R leaves the column of row names without one.
  return above.core === width - 1 && width > 2 ? 0.95 : 0.8;
}

/** Whether the first record has words where the others have values. */
function isNamed(
  first: SampleRecord | undefined,
  body: readonly SampleRecord[],
  kinds: CellKinds,
): boolean {
  if (first === undefined) return false;
  return first.cells.slice(0, scoredColumns).some((cell, index) => {
    if (groupOf(kinds.of(cell)) !== 'words') return false;
    const { group, share } = columnGroup(body, index, kinds);
    return (group === 'number' || group === 'time') && share >= 0.6;
  });
}
