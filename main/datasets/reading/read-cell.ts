import type { CellReader } from '../cells/cell-reader';
import { cellText, type RecordSpan } from '../form/record-span';

/** A column's cells as numbers. */
export interface CellColumn {
  name: string;
  /** In the record. */
  index: number;
  reader: CellReader;
}

/**
 * A cell straight from its bytes; NaN where there is no value or `readCellText` has to be asked.
 */
export function readCellBytes(
  buffer: Buffer,
  span: Readonly<RecordSpan>,
  { index, reader }: CellColumn,
): number {
  if (span.escaped[index] !== 0) return Number.NaN;
  return reader.readBytes(buffer, span.starts[index] as number, span.ends[index] as number);
}

/** NaN where the cell says that there is no value, undefined where it does not fit. */
export const readCellText = (
  buffer: Buffer,
  span: Readonly<RecordSpan>,
  { index, reader }: CellColumn,
): number | undefined => reader.read(cellText(buffer, span, index));

/** Long cells are shown by their start. */
export function shownCell(buffer: Buffer, span: Readonly<RecordSpan>, index: number): string {
  const text = cellText(buffer, span, index);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
