/** Rows from `start` to before `end` have one time. */
export interface RepeatedRun {
  start: number;
  end: number;
}

/** Every run of rows that have their time in common. @param times ascending. */
export function findRuns(times: Float64Array): RepeatedRun[] {
  const runs: RepeatedRun[] = [];
  for (let row = 1; row < times.length; row++) {
    if (times[row] !== times[row - 1]) continue;
    const start = row - 1;
    while (row < times.length && times[row] === times[start]) row++;
    runs.push({ start, end: row });
  }
  return runs;
}

/** Whether two values of a run differ; a missing one contradicts nothing. */
export function hasConflict(values: Float64Array, { start, end }: RepeatedRun): boolean {
  let seen = Number.NaN;
  for (let row = start; row < end; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    if (!Number.isNaN(seen) && seen !== value) return true;
    seen = value;
  }
  return false;
}
