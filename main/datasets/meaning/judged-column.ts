import type { ColumnInspection } from '@shared/domain/dataset/inspection';
import type { TableColumn } from './table-column';

/** A column with what was found of it. Arrays have one entry a row of the sample. */
export interface JudgedColumn extends TableColumn {
  inspection: ColumnInspection;
  /** Epoch ms, NaN where the cell is no time; null where the column holds no dates. */
  times: Float64Array | null;
  /** Format of times of day without a date; null where the column holds none. */
  clock: string | null;
  /** NaN where the cell is missing or no number; null where the column holds no numbers. */
  numbers: Float64Array | null;
  /** Counts the rows. */
  isRowNumber: boolean;
  /** Numbers that name things: with zeros in front, or under the name of a code. */
  isCode: boolean;
  /** Cells that are neither missing nor of the column's type. */
  misfitCount: number;
}
