import type { Reading } from '@shared/domain/dataset/reading';

/** Everything that says how the records of a table are read. Plain data. */
export interface TableReading {
  /** For errors. */
  file: string;
  columnNames: readonly string[];
  reading: Reading;
  /** Memory is taken for so many rows; null: rows are looked at and not kept. */
  expectedRows: number | null;
}
