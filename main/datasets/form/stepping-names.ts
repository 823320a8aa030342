import { type CellKinds, groupOf, type KindGroup } from './cell-kinds';
import { isLabelName, isTimeName } from './table-words';

const firstYear = 1800;
const lastYear = 2200;

/** Integers with one step between them; null: something else. */
function readSteps(cells: readonly string[]): { first: number; last: number } | null {
  const numbers = cells.map((cell) => (/^\d{1,6}$/.test(cell.trim()) ? Number(cell) : Number.NaN));
  const [first = Number.NaN, second = first] = numbers;
  const step = second - first;
  const regular = numbers.every((number, index) => number === first + index * step);
  if (!regular || (numbers.length > 1 && step === 0)) return null;
  return { first, last: first + (numbers.length - 1) * step };
}

const areYears = ({ first, last }: { first: number; last: number }): boolean =>
  Math.min(first, last) >= firstYear && Math.max(first, last) <= lastYear;

/**
 * Whether the first record of a table names its columns by numbers or times («2019», «2020» … in
 * wide files), which are values elsewhere: the first column says so, or they are years, or times over
 * columns of numbers, as no record below has them.
 */
export function areSteppingNames(
  first: readonly string[],
  below: readonly { cells: readonly string[] }[],
  { groups, values }: { groups: readonly KindGroup[]; values: readonly number[] },
  kinds: CellKinds,
): boolean {
  if (values.length === 0 || below.length === 0) return false;
  const corner = first[0]?.trim() ?? '';
  const groupIn = (index: number) => groupOf(kinds.of(first[index] ?? ''));
  // A record with a time among times is one of values.
  if (values.some((index) => groups[index] === 'time' && groupIn(index) === 'time')) return false;
  if (areOnlyYears(first, below)) return true;
  const named = values.filter((index) => index > 0);
  const cells = named.map((index) => first[index] as string);
  if (cells.length === 0 || cells.some((cell) => cell.trim() === '')) return false;
  if (new Set(cells).size < cells.length) return false;
  const cornerIsName =
    groupOf(kinds.of(corner)) === 'words'
      ? groups[0] !== 'words' || isTimeName(corner) || isLabelName(corner)
      : corner === '' && below.every((row) => row.cells[0]?.trim() !== '');
  const timesOverNumbers = named.every(
    (index) => groupIn(index) === 'time' && groups[index] === 'number',
  );
  if (timesOverNumbers) return true;
  const steps = readSteps(cells);
  const integers = cells.every((cell) => /^\d+$/.test(cell.trim()));
  if (cornerIsName) return integers || isTimeName(corner) || isLabelName(corner) || corner === '';
  if (steps === null || !areYears(steps) || groupOf(kinds.of(corner)) !== 'words') return false;
  return below.every((row) => {
    const others = readSteps(named.map((index) => row.cells[index] ?? ''));
    return others === null || !areYears(others);
  });
}

/** «2018,2019,2020» above records without a year. */
function areOnlyYears(
  first: readonly string[],
  below: readonly { cells: readonly string[] }[],
): boolean {
  const steps = readSteps(first);
  if (first.length < 3 || steps === null || !areYears(steps)) return false;
  const isYear = (cell: string) =>
    /^\d{4}$/.test(cell.trim()) && areYears({ first: +cell, last: +cell });
  return !below.some(({ cells }) => cells.some(isYear));
}
