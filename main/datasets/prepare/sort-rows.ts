import { note } from '@shared/domain/dataset/note';
import { createTally, type Findings, noteTally, type Tally, tally } from './findings';
import { isLookedAt, type RowGroup, takeRows } from './row-group';

export interface SortedGroup extends RowGroup {
  /** The newest row stood first in the file. */
  wasDescending: boolean;
}

/** Rows by time; rows of one time stay in the file's order. What is in order is not copied. */
export function sortRows(groups: readonly RowGroup[], findings: Findings): SortedGroup[] {
  const unsorted = createTally();
  let descending = 0;
  const sorted = groups.map((group): SortedGroup => {
    const { times } = group;
    if (isAscending(times)) return { ...group, wasDescending: false };
    if (isDescending(times)) {
      if (isLookedAt(group)) descending += times.length;
      return { ...takeRows(group, reverseOrder(times)), wasDescending: true };
    }
    if (isLookedAt(group)) countUnsorted(group, unsorted);
    return { ...takeRows(group, orderOf(times)), wasDescending: false };
  });
  if (descending > 0) findings.notes.push(note('prepare.descending', { count: descending }));
  noteTally(findings, 'prepare.unsorted', unsorted);
  return sorted;
}

function isAscending(times: Float64Array): boolean {
  for (let row = 1; row < times.length; row++) {
    if ((times[row] as number) < (times[row - 1] as number)) return false;
  }
  return true;
}

function isDescending(times: Float64Array): boolean {
  for (let row = 1; row < times.length; row++) {
    if ((times[row] as number) > (times[row - 1] as number)) return false;
  }
  return true;
}

/** From the last row on, rows of one time in the file's order. */
function reverseOrder(times: Float64Array): Uint32Array {
  const order = new Uint32Array(times.length);
  let filled = 0;
  for (let end = times.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && times[start - 1] === times[end - 1]) start--;
    for (let row = start; row < end; row++) order[filled++] = row;
    end = start;
  }
  return order;
}

function orderOf(times: Float64Array): Uint32Array {
  const order = Uint32Array.from(times, (_, row) => row);
  return order.sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
}

/** Rows whose time is before that of a row above. */
function countUnsorted({ times, lines }: RowGroup, unsorted: Tally): void {
  let latest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < times.length; row++) {
    const time = times[row] as number;
    if (time < latest) tally(unsorted, lines[row] as number);
    else latest = time;
  }
}
