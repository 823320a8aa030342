import type { StepGrid } from './step-grid';

/** How a series' times lie on a grid of steps. */
export interface GridGrade {
  /** Pairs of times that follow each other and are exactly one step apart. */
  agreeing: number;
  /** Times that a step begins at. */
  onGrid: number;
  /** Times beside a step that has no other: a Thursday where Friday was a holiday. */
  near: number;
  /** Times that are on no step, or on one that another has. */
  offGrid: number;
  /** Steps from the first to the last time that has one, both included. */
  steps: number;
  firstStep: number;
  lastStep: number;
}

/**
 * @param times epoch ms, UTC, strictly ascending.
 * @param visit is told the step of each time, NaN where it is on none.
 */
export function gradeGrid(
  times: ArrayLike<number>,
  grid: StepGrid,
  visit?: (index: number, step: number) => void,
): GridGrade {
  let [agreeing, onGrid, near, offGrid] = [0, 0, 0, 0];
  let [firstStep, lastStep] = [Number.NaN, Number.NEGATIVE_INFINITY];
  /** Step of the time before, where it is exactly on one. */
  let before = Number.NaN;
  for (let index = 0; index < times.length; index++) {
    const found = grid.stepAt(times[index] as number);
    // A step that a time before lies beside is taken.
    const exact = found > lastStep ? found : Number.NaN;
    const step = Number.isNaN(found) ? nearStep(times, index, grid, lastStep) : exact;
    if (!Number.isNaN(exact)) {
      onGrid++;
      if (exact - before === 1) agreeing++;
    } else if (Number.isNaN(step)) offGrid++;
    else near++;
    before = exact;
    visit?.(index, step);
    if (Number.isNaN(step)) continue;
    if (Number.isNaN(firstStep)) firstStep = step;
    lastStep = step;
  }
  const steps = Number.isNaN(firstStep) ? 0 : lastStep - firstStep + 1;
  return { agreeing, onGrid, near, offGrid, steps, firstStep, lastStep };
}

/** The step that a time is beside, where neither the time before nor the one behind has it. */
function nearStep(
  times: ArrayLike<number>,
  index: number,
  grid: StepGrid,
  lastStep: number,
): number {
  if (grid.nearMs === 0) return Number.NaN;
  const time = times[index] as number;
  const around = grid.stepAround(time);
  for (const step of [around, around + 1]) {
    if (step <= lastStep || Math.abs(grid.timeOf(step) - time) > grid.nearMs) continue;
    const next = times[index + 1];
    if (next === undefined || grid.stepAt(next) !== step) return step;
  }
  return Number.NaN;
}
