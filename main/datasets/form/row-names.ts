import { type CellKinds, groupOf } from './cell-kinds';
import type { WholeRecord } from './draft-table';
import type { SampleRecord } from './split-sample';
import { isTimeName } from './table-words';

/**
 * Whether records have one cell more than their header because R wrote them: the first column holds
 * the names or numbers of rows, or times, and has no name.
 */
export function areRowNames(
  header: SampleRecord,
  rows: readonly WholeRecord[],
  kinds: CellKinds,
): boolean {
  const names = rows.map(({ cells }) => cells[0] as string);
  if (new Set(names).size < names.length) return false;
  const first = Number(names[0]);
  const areNumbered =
    names.length > 1 &&
    (first === 0 || first === 1) &&
    names.every((name, index) => Number(name) === first + index);
  const areQuoted = rows.every(({ record }) => record.quoted[0]) && header.quoted.every(Boolean);
  if (areNumbered || areQuoted) return true;
  // One word above two columns is more likely a title.
  if (header.core < 2) return false;
  const groups = names.map((name) => groupOf(kinds.of(name)));
  if (groups.every((group) => group === 'time')) return !isTimeName(header.cells[0] as string);
  return groups.every((group) => group === 'words');
}
