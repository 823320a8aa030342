import { appError } from '@shared/domain/app-error';
import { findRepeatedHours } from './clock-changes';
import { PrepareFailure } from './prepare-failure';
import { hasConflict, type RepeatedRun } from './repeated-runs';
import { showTime } from './show-time';
import type { SortedGroup } from './sort-rows';

/**
 * Ends the preparation where rows of one time contradict each other.
 * @throws PrepareFailure csv-time-repeated, with the first of them.
 */
export function refuseConflicts(
  group: SortedGroup,
  runs: readonly RepeatedRun[],
  hasCalendar: boolean,
  isWanted: (time: number) => boolean,
): void {
  const looked = group.series.filter(({ role }) => role !== 'ignored');
  const conflicts = runs.filter(
    (run) =>
      isWanted(group.times[run.start] as number) &&
      looked.some(({ values }) => hasConflict(values, run)),
  );
  if (conflicts.length === 0) return;
  const isClock = hasCalendar && findRepeatedHours(group, runs) !== null;
  throw repeatedTime(group, conflicts, hasCalendar, isClock ? 'daylight-saving' : null);
}

/**
 * csv-time-repeated: `line` and `value` (the time) of the first row in the file whose time stood there
 * before, `series`, `count` of such rows, and the `hint` where there is one.
 */
export function repeatedTime(
  { lines, times, series }: SortedGroup,
  runs: readonly RepeatedRun[],
  hasCalendar: boolean,
  hint: 'daylight-saving' | null,
): PrepareFailure {
  let [line, time, count] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const { start, end } of runs) {
    count += end - start - 1;
    for (let row = start + 1; row < end; row++) {
      if ((lines[row] as number) >= line) continue;
      [line, time] = [lines[row] as number, times[row] as number];
    }
  }
  const params = { line, value: showTime(time, hasCalendar), series: series[0]?.name ?? '', count };
  return new PrepareFailure(
    appError('csv-time-repeated', hint === null ? params : { ...params, hint }),
  );
}
