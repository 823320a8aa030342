import { dayOf, monthOf, msPerDay, weekdayOf } from '@shared/numeric/calendar/civil-date';
import type { RepeatedRun } from './repeated-runs';
import type { SortedGroup } from './sort-rows';

const hourMs = 3_600_000;

/**
 * Hours of a local time that stand there twice because clocks went back: every time in them is there
 * exactly twice, they are hours of a night on a Sunday in spring or autumn, at most one in half a
 * year, and rows go on within the hour on both sides.
 * @param runs of the group's rows, which are in order.
 * @returns null where some of `runs` are not explained so.
 */
export function findRepeatedHours(
  { times }: SortedGroup,
  runs: readonly RepeatedRun[],
): number[] | null {
  const hours: number[] = [];
  for (let at = 0; at < runs.length; ) {
    const first = times[(runs[at] as RepeatedRun).start] as number;
    const hour = Math.floor(first / hourMs) * hourMs;
    let end = at;
    let next = (runs[at] as RepeatedRun).start;
    // Run by run, with no single time between two of them.
    while (end < runs.length) {
      const run = runs[end] as RepeatedRun;
      if (run.start !== next || (times[run.start] as number) >= hour + hourMs) break;
      if (run.end - run.start !== 2) return null;
      next = run.end;
      end++;
    }
    const isWhole =
      first - (times[(runs[at] as RepeatedRun).start - 1] ?? Number.NaN) <= hourMs &&
      (times[next] ?? Number.NaN) >= hour + hourMs &&
      (times[next] ?? Number.NaN) <= hour + 2 * hourMs &&
      (times[(runs[at] as RepeatedRun).start - 1] ?? Number.NaN) < hour;
    const last = hours[hours.length - 1];
    if (!isWhole || !isNightOfChange(hour)) return null;
    if (last !== undefined && hour - last < 150 * msPerDay) return null;
    hours.push(hour);
    at = end;
  }
  return hours.length > 0 ? hours : null;
}

/** 0 to 4 o'clock on a Sunday in spring or autumn. */
function isNightOfChange(hour: number): boolean {
  const day = dayOf(hour);
  return weekdayOf(day) === 6 && hour - day * msPerDay <= 3 * hourMs && isMonthOfChange(day);
}

function isMonthOfChange(day: number): boolean {
  const month = ((monthOf(day) % 12) + 12) % 12;
  return (month >= 2 && month <= 4) || (month >= 8 && month <= 10);
}

/**
 * Hours that clocks skip in spring: all steps of one hour of a Sunday's night are missing, and no
 * other near it, at most once in half a year.
 * @param stretches of missing steps: the first time of each, and how many steps it has.
 */
export function findSkippedHours(
  stretches: readonly { time: number; steps: number }[],
  stepMs: number,
): number[] {
  const hours: number[] = [];
  for (const { time, steps } of stretches) {
    const last = hours[hours.length - 1];
    const isHour = steps * stepMs === hourMs && Math.floor(time / hourMs) * hourMs === time;
    if (!isHour || !isNightOfChange(time)) continue;
    if (last === undefined || time - last > 150 * msPerDay) hours.push(time);
  }
  return hours;
}

/**
 * Rows of a zone's local time that was turned into UTC, where the second pass of the hour that clocks
 * show twice was read as the first: two rows a time throughout that hour, and none in the hour
 * behind it. The rows of the second pass, by the order in the file.
 * @returns rows to put an hour later; null where there are none.
 */
export function findSecondPasses(
  { times, lines, wasDescending }: SortedGroup,
  runs: readonly RepeatedRun[],
): { rows: number[]; hours: number[] } | null {
  const [rows, hours]: [number[], number[]] = [[], []];
  for (let at = 0; at < runs.length; ) {
    const { start } = runs[at] as RepeatedRun;
    const first = times[start] as number;
    let [next, end] = [start, at];
    while (end < runs.length && (runs[end] as RepeatedRun).start === next) {
      if ((times[next] as number) >= first + hourMs) break;
      next = (runs[end] as RepeatedRun).end;
      end++;
    }
    const pass = runs.slice(at, end);
    at = end;
    const before = times[start - 1] ?? Number.NaN;
    const after = times[next] ?? Number.NaN;
    const isHole = after >= first + 2 * hourMs && after < first + 3 * hourMs;
    if (!isHole || first - before > hourMs || !isAboutChange(first)) continue;
    if (pass.some((run) => run.end - run.start !== 2)) continue;
    const [earlier, later] = wasDescending ? [1, 0] : [0, 1];
    const linesOf = (which: number) => pass.map((run) => lines[run.start + which] as number);
    const isInOrder = wasDescending
      ? Math.min(...linesOf(earlier)) > Math.max(...linesOf(later))
      : Math.max(...linesOf(earlier)) < Math.min(...linesOf(later));
    if (!isInOrder) continue;
    rows.push(...pass.map((run) => run.start + later));
    hours.push(first);
  }
  return rows.length > 0 ? { rows, hours } : null;
}

/** Sunday morning is late on Saturday in UTC where clocks are far ahead. */
function isAboutChange(time: number): boolean {
  const day = dayOf(time);
  return weekdayOf(day) >= 5 && isMonthOfChange(day);
}
