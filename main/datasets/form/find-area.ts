import type { SampleRecord } from './split-sample';

/** Where the table lies among the records of a sample. */
export interface TableArea {
  /** Index of its first record that has all its cells. */
  start: number;
  /** Cells of a well-formed record. */
  width: number;
  /** Share of its records that are well-formed, empty cells too many or too few half. */
  agreement: number;
}

/** Widths that are looked at: the most frequent ones. */
const triedWidths = 6;

/** How a record speaks for a table of some width. */
function voteOf(record: SampleRecord, width: number): number {
  if (record.fault !== 'none') return -1;
  if (record.width === width) return 1;
  if (record.width > width) return record.core <= width ? 0.9 : -1;
  // The end may have been left out; a title or a remark has one cell.
  return record.width > 1 ? -0.3 : -1;
}

/** The stretch of records whose votes for a width have the largest sum; of equal ones the first. */
function bestStretch(
  records: readonly SampleRecord[],
  width: number,
): { start: number; sum: number } {
  let best = { start: -1, sum: 0 };
  let start = 0;
  let sum = 0;
  records.forEach((record, index) => {
    const vote = voteOf(record, width);
    if (sum <= 0) {
      start = index;
      sum = 0;
    }
    sum += vote;
    if (sum > best.sum) best = { start, sum };
  });
  return best;
}

/**
 * The table is the stretch with the most well-formed records, less those that are not: a few broken
 * ones change nothing, and what stands above it is left out. null where there is none.
 */
export function findArea(records: readonly SampleRecord[]): TableArea | null {
  const counts = new Map<number, number>();
  for (const { width, fault } of records) {
    if (fault === 'none') counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const widths = [...counts.entries()]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, triedWidths)
    .map(([width]) => width);
  let best: { start: number; width: number; sum: number } | null = null;
  for (const width of widths) {
    const { start, sum } = bestStretch(records, width);
    const better =
      best === null ||
      sum > best.sum ||
      (sum === best.sum && (start < best.start || (start === best.start && width > best.width)));
    if (start >= 0 && better) best = { start, width, sum };
  }
  if (best === null) return null;
  const { start, width } = best;
  const area = records.slice(start);
  const agreeing = area.reduce((sum, record) => {
    const vote = voteOf(record, width);
    return sum + (vote > 0 ? vote : vote > -1 ? 0.5 : 0);
  }, 0);
  return { start, width, agreement: agreeing / area.length };
}
