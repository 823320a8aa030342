import type { TimePrecision } from './serial-time';
import type { SheetCell } from './sheet-cell';

/** Numbers in one column that make it worth a question which sheet is meant. */
const tableNumbers = 3;
/** Digits with signs, marks and spaces: a number that is stored as text. */
const numberText = /^[-+(]?\s*\d[\d.,'\s]*[%)]?$/;

/** What the layout of a sheet as text depends on; gathered row by row. */
export class SheetFacts {
  /** First and last column with a cell, from 0. */
  left = Number.POSITIVE_INFINITY;
  right = -1;
  /** The most that a time in each column shows, so that a column is written one way. */
  readonly precisions: TimePrecision[] = [];
  readonly #numbers: number[] = [];

  measure(cells: readonly SheetCell[]): void {
    for (const cell of cells) {
      const { column, time } = cell;
      if (column < this.left) this.left = column;
      if (column > this.right) this.right = column;
      if (time !== null) {
        if (time.precision > this.precisionOf(column)) this.precisions[column] = time.precision;
      } else if (cell.isNumber || numberText.test(cell.text)) {
        this.#numbers[column] = (this.#numbers[column] ?? 0) + 1;
      }
    }
  }

  precisionOf(column: number): TimePrecision {
    return this.precisions[column] ?? 0;
  }

  get hasCells(): boolean {
    return this.right >= 0;
  }

  get hasTable(): boolean {
    return this.#numbers.some((count) => count >= tableNumbers);
  }

  /** Whether a layout by these facts has room for a row with such cells. */
  admits(cells: readonly SheetCell[]): boolean {
    return cells.every(
      ({ column, time }) =>
        column >= this.left &&
        column <= this.right &&
        (time === null || time.precision <= this.precisionOf(column)),
    );
  }
}
