/** A record of a file. */
export interface TableRow {
  /** Where it stands in the file, from 1. */
  line: number;
  cells: readonly string[];
}
