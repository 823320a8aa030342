import { type CellKinds, columnGroup, groupOf } from './cell-kinds';
import type { SampleRecord } from './split-sample';
import { isTotalWord } from './table-words';

/**
 * First cells of the records that close a table without belonging to it: remarks, sources, totals.
 * They are told where the first column holds values and these are words.
 * @param closing the last records of the file.
 * @param rows the table's records, without its header.
 */
export function findFooters(
  closing: readonly SampleRecord[],
  rows: readonly SampleRecord[],
  isWhole: (record: SampleRecord) => boolean,
  kinds: CellKinds,
): string[] {
  const { group, share } = columnGroup(rows, 0, kinds);
  if ((group !== 'number' && group !== 'time') || share < 0.8) return [];
  const footers = new Set<string>();
  for (const record of [...closing].reverse()) {
    const text = (record.cells[0] ?? '').trim();
    if (record.fault !== 'none' || groupOf(kinds.of(text)) !== 'words') break;
    // What begins like a value is a damaged record.
    if (/^[-+]?\d/.test(text)) break;
    if (isWhole(record) && !isTotalWord(text)) break;
    footers.add(text);
  }
  return [...footers];
}
