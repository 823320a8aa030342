import { assertNever } from '@shared/domain/assert-never';
import type { Initializer } from '@shared/domain/network-spec';
import type { RandomSource } from './data/random';
import { orthogonalRows } from './orthogonal-rows';
import type { Pace } from './pace';

export interface MatrixShape {
  rows: number;
  columns: number;
  /** What sets the size of the numbers; a recurrent layer's products have its inputs and columns. */
  fanIn: number;
  fanOut: number;
  /** √ of this is the inverse limit of 'uniform': fan-in, or a recurrent layer's units. */
  uniformFan: number;
}

/**
 * First values of a weight matrix, [rows, columns], drawn row by row. See `initializerSchema` for
 * the formulas; a matrix with more rows than columns gets orthonormal columns.
 *
 * @throws Cancelled where the pace was cancelled
 */
export async function drawMatrix(
  initializer: Initializer,
  { rows, columns, fanIn, fanOut, uniformFan }: MatrixShape,
  random: RandomSource,
  pace: Pace,
): Promise<Float64Array> {
  const draw = (next: () => number) => Float64Array.from({ length: rows * columns }, next);
  switch (initializer) {
    case 'glorot': {
      const limit = Math.sqrt(6 / (fanIn + fanOut));
      return draw(() => within(limit, random));
    }
    case 'he': {
      const deviation = Math.sqrt(2 / fanIn);
      return draw(() => random.normal() * deviation);
    }
    case 'uniform': {
      const limit = 1 / Math.sqrt(uniformFan);
      return draw(() => within(limit, random));
    }
    case 'orthogonal':
      return rows <= columns
        ? orthogonalRows(rows, columns, random, pace)
        : transpose(await orthogonalRows(columns, rows, random, pace), columns, rows);
    default:
      return assertNever(initializer);
  }
}

/** Uniform in ± limit. */
export const within = (limit: number, random: RandomSource) => (2 * random.uniform() - 1) * limit;

function transpose(matrix: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from(
    matrix,
    (_, at) => matrix[(at % rows) * columns + Math.floor(at / rows)]!,
  );
}
