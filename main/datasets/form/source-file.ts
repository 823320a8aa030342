/** A file that was looked at: what it is, and where its table lies as text. */
export interface SourceFile {
  /** As the person named it. */
  path: string;
  fileName: string;
  sizeBytes: number;
  /** To notice that it changed: nothing is read beyond `sizeBytes`. */
  modifiedMs: number;
  inode: number;
  kind: 'text' | 'workbook' | 'parquet';
  sheets: readonly string[];
  sheet: string | null;
  /** Worksheets of which one must be chosen: a question where there are several. */
  sheetCandidates: readonly string[];
  /**
   * Where the text is: `path` itself, or what a workbook or Parquet file was laid out as (UTF-8, LF,
   * comma, every cell quoted, one record a row, blank rows kept as blank lines).
   */
  textPath: string;
  /** In laid out text a record's 'line' is its row, however many lines its cells have. */
  rowsAreLines: boolean;
}
