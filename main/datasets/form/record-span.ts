/** One record as spans of a buffer. The object and its arrays are reused: copy what you keep. */
export interface RecordSpan {
  /** Line that it starts in, 1 for the first of the file. */
  line: number;
  /** The whole record, quotes and delimiters included, its line end not. */
  start: number;
  /** Exclusive. */
  end: number;
  /** Cells seen; `starts`, `ends` and `escaped` hold no more than their length. */
  cellCount: number;
  /** Of each cell, quotes taken off. */
  starts: Int32Array;
  /** Exclusive. */
  ends: Int32Array;
  /** 1 where the cell has quotes in it that are written twice or behind a backslash. */
  escaped: Uint8Array;
  quote: string;
  escape: 'double' | 'backslash';
}

/** The text of one cell of a record in UTF-8. */
export function cellText(buffer: Buffer, span: Readonly<RecordSpan>, index: number): string {
  const text = buffer.toString('utf8', span.starts[index], span.ends[index]);
  if (span.escaped[index] === 0) return text;
  const { quote } = span;
  return span.escape === 'double'
    ? text.replaceAll(quote + quote, quote)
    : text.replace(/\\(["'\\])/g, (pair, behind: string) =>
        behind === quote || behind === '\\' ? behind : pair,
      );
}

/** All cells of a record. */
export function cellTexts(buffer: Buffer, span: Readonly<RecordSpan>): string[] {
  const cells: string[] = [];
  for (let index = 0; index < span.cellCount; index++) cells.push(cellText(buffer, span, index));
  return cells;
}
