/** One record as RFC 4180 has it: commas, CRLF, and quotes only where a cell needs them. */
export function formatRecord(cells: readonly string[]): string {
  // A line of nothing is no record: a lone empty cell is quoted.
  if (cells.length === 1 && cells[0] === '') return '""\r\n';
  return `${cells.map(formatCell).join(',')}\r\n`;
}

const formatCell = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
