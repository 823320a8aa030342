/** Times that are looked at: all of a short series, runs from all over a long one. */
const maxLookedAt = 32_768;
const runLength = 512;

/**
 * Runs of times that follow each other, evenly from the first to the last: enough to tell how long
 * the steps are. All times in one run where there are not too many.
 * @param times ascending, at least two.
 */
export function sampleRuns(times: ArrayLike<number>): Float64Array[] {
  if (times.length <= maxLookedAt) return [Float64Array.from(times)];
  const runs = maxLookedAt / runLength;
  return Array.from({ length: runs }, (_, run) => {
    const start = Math.floor((run * (times.length - runLength)) / (runs - 1));
    return Float64Array.from({ length: runLength }, (_, index) => times[start + index] as number);
  });
}

/** The runs one behind another. */
export function joinRuns(runs: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(runs.reduce((sum, run) => sum + run.length, 0));
  let start = 0;
  for (const run of runs) {
    joined.set(run, start);
    start += run.length;
  }
  return joined;
}
