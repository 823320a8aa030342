/** Reads the cells of one column as numbers: values, or times in epoch ms (UTC). */
export interface CellReader {
  /** NaN where the cell says 'no value'; undefined where it is nothing of this kind. */
  read(text: string): number | undefined;
  /**
   * The same straight from the bytes of a cell in UTF-8, quotes taken off, for the ways of writing
   * that most files have. NaN: not one of these; ask `read`.
   */
  readBytes(bytes: Uint8Array, start: number, end: number): number;
}
