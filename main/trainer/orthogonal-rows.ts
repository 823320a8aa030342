import type { RandomSource } from './data/random';
import type { Pace } from './pace';

/** Rows that are made orthogonal to an earlier one at a time. */
const BLOCK = 4;

/**
 * rows ≤ columns orthonormal rows of normal draws (modified Gram and Schmidt), which is what Saxe et
 * al. 2014 start from. Rows come in blocks of four: an earlier row is read from memory once for all,
 * and its products with them are four independent sums. Each row's arithmetic is that of one row
 * after another, three times sooner, yet 2·rows²·columns additions and multiplications: seconds
 * for a thousand LSTM units, so it breathes.
 *
 * @throws Cancelled where the pace was cancelled
 */
export async function orthogonalRows(
  rows: number,
  columns: number,
  random: RandomSource,
  pace: Pace,
): Promise<Float64Array> {
  const matrix = Float64Array.from({ length: rows * columns }, () => random.normal());
  for (let block = 0; block < rows; block += BLOCK) {
    const end = Math.min(block + BLOCK, rows);
    for (let earlier = 0; earlier < block; earlier++) {
      await pace.breathe();
      if (end - block === BLOCK) projectFour(matrix, block, earlier, columns);
      else for (let row = block; row < end; row++) project(matrix, row, earlier, columns);
    }
    for (let row = block; row < end; row++) {
      for (let earlier = block; earlier < row; earlier++) project(matrix, row, earlier, columns);
      normalize(matrix.subarray(row * columns, (row + 1) * columns));
    }
  }
  return matrix;
}

/** row ← row − (row·earlier)·earlier. */
function project(matrix: Float64Array, row: number, earlier: number, columns: number): void {
  const own = row * columns;
  const other = earlier * columns;
  let product = 0;
  for (let at = 0; at < columns; at++) product += matrix[own + at]! * matrix[other + at]!;
  for (let at = 0; at < columns; at++) {
    matrix[own + at] = matrix[own + at]! - product * matrix[other + at]!;
  }
}

/** `project` of four rows from `row` on; offsets into one array, since five arrays cost twice the time. */
function projectFour(matrix: Float64Array, row: number, earlier: number, columns: number): void {
  const first = row * columns;
  const second = first + columns;
  const third = second + columns;
  const fourth = third + columns;
  const other = earlier * columns;
  let byFirst = 0;
  let bySecond = 0;
  let byThird = 0;
  let byFourth = 0;
  for (let at = 0; at < columns; at++) {
    const value = matrix[other + at]!;
    byFirst += matrix[first + at]! * value;
    bySecond += matrix[second + at]! * value;
    byThird += matrix[third + at]! * value;
    byFourth += matrix[fourth + at]! * value;
  }
  for (let at = 0; at < columns; at++) {
    const value = matrix[other + at]!;
    matrix[first + at] = matrix[first + at]! - byFirst * value;
    matrix[second + at] = matrix[second + at]! - bySecond * value;
    matrix[third + at] = matrix[third + at]! - byThird * value;
    matrix[fourth + at] = matrix[fourth + at]! - byFourth * value;
  }
}

function normalize(row: Float64Array): void {
  let squares = 0;
  for (const value of row) squares += value * value;
  const length = Math.sqrt(squares);
  for (let at = 0; at < row.length; at++) row[at] = row[at]! / length;
}
