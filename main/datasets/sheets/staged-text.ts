/** A workbook or Parquet file, laid out as text (see `SourceFile.textPath`). */
export interface StagedText {
  /** UTF-8, LF, comma, every cell quoted; record n is row n of the sheet, blank rows are blank lines. */
  textPath: string;
  /** Visible worksheets with cells, in the workbook's order; empty for Parquet. */
  sheets: string[];
  /** The one that was laid out; null for Parquet. */
  sheet: string | null;
  /**
   * Sheets of which one must be chosen: those that hold a table of numbers. Only the one laid out
   * where it was chosen, or where no other has one.
   */
  candidates: string[];
}
