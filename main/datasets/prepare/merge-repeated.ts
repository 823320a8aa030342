import { note } from '@shared/domain/dataset/note';
import { findSecondPasses } from './clock-changes';
import { createTally, type Findings, noteTally, type Tally, tally } from './findings';
import { refuseConflicts, repeatedTime } from './refuse-repeated';
import { findRuns, type RepeatedRun } from './repeated-runs';
import { resolveRun } from './resolve-run';
import { type GroupedSeries, isLookedAt, type RowGroup, takeRows } from './row-group';
import type { StepOf } from './select-steps';
import { showTime } from './show-time';
import { type SortedGroup, sortRows } from './sort-rows';

type Keep = StepOf<'duplicates'>['keep'];

export interface MergeOptions {
  /** null: nothing was said. */
  keep: Keep | null;
  hasCalendar: boolean;
  /** Whether rows of a time stay in the data set at all. */
  isWanted: (time: number) => boolean;
}

interface Found {
  /** Rows behind the first of their time. */
  repeated: Tally;
  /** Hours that clocks showed twice, told apart. */
  hours: Set<number>;
}

/**
 * One row a time. Without `keep`, rows that say the same, or where one has no value, become one, and
 * an hour that clocks show twice is told apart where the hole behind it shows that it was; other
 * values of one time end the preparation. With it, all rows of a time are taken so.
 * @throws PrepareFailure csv-time-repeated.
 */
export function mergeRepeated(
  groups: readonly SortedGroup[],
  options: MergeOptions,
  findings: Findings,
): RowGroup[] {
  const { keep } = options;
  const found: Found = { repeated: createTally(), hours: new Set() };
  // What is ignored must not end the preparation.
  const lenient = { ...options, keep: keep === 'refuse' ? 'first' : (keep ?? 'first') };
  const merged = groups.map((group) =>
    mergeGroup(group, isLookedAt(group) ? options : lenient, found, findings),
  );
  noteTally(findings, `prepare.repeated-${keep ?? 'same'}`, found.repeated);
  if (found.hours.size > 0) {
    const dates = [...found.hours].sort((a, b) => a - b).map((hour) => showTime(hour, true));
    const params = { count: dates.length, dates: dates.slice(0, 5).join(', ') };
    findings.notes.push(note('prepare.hours-told-apart', params));
  }
  return merged;
}

function mergeGroup(
  group: SortedGroup,
  options: MergeOptions,
  found: Found,
  findings: Findings,
): RowGroup {
  const { keep, hasCalendar, isWanted } = options;
  const runs = findRuns(group.times);
  if (runs.length === 0) return group;
  if (keep === 'refuse') throw repeatedTime(group, runs, hasCalendar, null);
  if (keep === null) {
    const second = hasCalendar ? findSecondPasses(group, runs) : null;
    if (second !== null) {
      for (const hour of second.hours) found.hours.add(hour);
      return mergeGroup(putLater(group, second.rows), options, found, findings);
    }
    refuseConflicts(group, runs, hasCalendar, isWanted);
  }
  const merged = joinRuns(group, runs, keep);
  if (isLookedAt(group)) report(group, runs, merged, options, found, findings);
  return merged;
}

/** The rows an hour later. */
function putLater(group: SortedGroup, rows: readonly number[]): SortedGroup {
  const times = group.times.slice();
  for (const row of rows) times[row] = (times[row] as number) + 3_600_000;
  const [sorted] = sortRows([{ ...group, times }], { notes: [], setAside: [] });
  return { ...(sorted as SortedGroup), wasDescending: group.wasDescending };
}

/** One row for each run, in the place of its first. */
function joinRuns(group: SortedGroup, runs: readonly RepeatedRun[], keep: Keep | null): RowGroup {
  const isLater = new Uint8Array(group.times.length);
  for (const { start, end } of runs) isLater.fill(1, start + 1, end);
  const joined = takeRows(
    group,
    Uint32Array.from(isLater.keys()).filter((row) => isLater[row] === 0),
  );
  let dropped = 0;
  for (const { start, end } of runs) {
    const row = start - dropped;
    dropped += end - start - 1;
    joined.lines[row] = group.lines[keep === 'last' ? end - 1 : start] as number;
    joined.series.forEach(({ values }, at) => {
      const { values: all } = group.series[at] as GroupedSeries;
      values[row] = resolveRun(all.subarray(start, end), keep);
    });
  }
  return joined;
}

/** Counts the rows, and sets aside those that had a value which was not kept. */
function report(
  group: SortedGroup,
  runs: readonly RepeatedRun[],
  merged: RowGroup,
  { keep, hasCalendar }: MergeOptions,
  found: Found,
  findings: Findings,
): void {
  let dropped = 0;
  for (const { start, end } of runs) {
    const kept = start - dropped;
    dropped += end - start - 1;
    for (let row = start; row < end; row++) {
      const line = group.lines[row] as number;
      if (row > start) tally(found.repeated, line);
      if (keep !== 'first' && keep !== 'last') continue;
      const isLost = group.series.some(({ role, values }, at) => {
        const value = values[row] as number;
        if (role === 'ignored' || Number.isNaN(value)) return false;
        return value !== merged.series[at]?.values[kept];
      });
      if (!isLost) continue;
      const time = showTime(group.times[row] as number, hasCalendar);
      const reason = note('prepare.row-repeated', { time, line: merged.lines[kept] as number });
      findings.setAside.push({ line, reason });
    }
  }
}
