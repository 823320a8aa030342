import { note } from '@shared/domain/dataset/note';
import { findDaylightShift } from '@shared/numeric/frequency/align-daylight';
import type { Findings } from './findings';
import { isLookedAt, type RowGroup } from './row-group';
import { showTime } from './show-time';
import { uniteTimes } from './union-times';

/**
 * Rows at one time of day of a zone that changes its clocks, written in UTC: their times become the
 * dates whose midnights they are, or keep the time of day that most have. All others stay.
 */
export function alignTimes(groups: readonly RowGroup[], { notes }: Findings): RowGroup[] {
  const shift = findDaylightShift(uniteTimes(groups.filter(isLookedAt).map(({ times }) => times)));
  if (shift === null) return [...groups];
  const { kind, align, changedAt } = shift;
  const [time, aligned] = [changedAt, align(changedAt)].map((one) => showTime(one, true));
  notes.push(note(`prepare.local-${kind}`, { time: time as string, aligned: aligned as string }));
  return groups.map((group) => ({ ...group, times: group.times.map(align) }));
}
