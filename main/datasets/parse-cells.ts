/** The cells of one well-formed record, quotes taken off. A quote inside an unquoted cell stays. */
export function parseCells(record: string, delimiter: string): string[] {
  const cells: string[] = [];
  let index = 0;
  for (;;) {
    if (record[index] === '"') {
      let cell = '';
      index++;
      for (;;) {
        const close = record.indexOf('"', index);
        const end = close < 0 ? record.length : close;
        cell += record.slice(index, end);
        index = end + 1;
        if (record[index] !== '"') break;
        cell += '"';
        index++;
      }
      cells.push(cell);
    } else {
      const end = record.indexOf(delimiter, index);
      cells.push(end < 0 ? record.slice(index) : record.slice(index, end));
      index = end < 0 ? record.length : end;
    }
    if (index >= record.length) return cells;
    index++;
  }
}

/** A record in which every cell is quoted, so that any reader takes it the same way. */
export const formatCells = (cells: readonly string[], delimiter: string): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
