import type { Frequency } from '../../domain/frequency';
import { candidateFrequencies, shortestMonthMs } from './candidate-frequencies';
import { fitGrid } from './fit-grid';
import { frequencyOfMs } from './frequency-units';
import { type GridGrade, gradeGrid } from './grade-grid';
import { joinRuns, sampleRuns } from './sample-runs';
import { createFixedGrid, type StepGrid } from './step-grid';

export interface InferredFrequency {
  /** Unit 'step' where no calendar explains enough of the times. */
  frequency: Frequency;
  /** Share of the steps that are exactly one step of `frequency` long, 0–1. */
  share: number;
  /** Steps that `frequency` has between first and last time and `times` has not. */
  missingSteps: number;
  /** Times that lie on no step of `frequency`, as indices; none where its unit is 'step'. */
  offGrid: number[];
  /** The steps; null where the unit is 'step'. */
  grid: StepGrid | null;
  /** What explains most of the times, also where it is not enough. null below two times. */
  closest: { frequency: Frequency; missingShare: number } | null;
}

/** Below these a grid is no help: most of it would have to be made up. */
const minShare = 0.6;
export const maxMissingShare = 0.25;
/** More rows than these are not a few that went astray. */
export const maxOffGridShare = 0.05;

const irregular = {
  frequency: { unit: 'step', count: 1 } as Frequency,
  missingSteps: 0,
  offGrid: [] as number[],
  grid: null,
};

/**
 * The regular step of a series: of the candidates the one that most steps are exactly as long as.
 * A few rows off its grid do not matter, nor do gaps of up to a quarter of the steps. Months may
 * stand on any day, on the last, on the first or the last business day; holidays may move a time of
 * weeks or months by some days. Business days are found where they explain more than days do: where
 * weekends have no times; their holidays count as missing steps.
 * @param times epoch ms in UTC, strictly ascending.
 */
export function inferFrequency(times: ArrayLike<number>): InferredFrequency {
  if (times.length < 2) return { ...irregular, share: 0, closest: null };
  const whole = evenGrid(times);
  if (whole !== null) {
    const { frequency } = whole;
    const closest = { frequency, missingShare: 0 };
    return { frequency, share: 1, missingSteps: 0, offGrid: [], grid: whole, closest };
  }
  const grid = findBest(times);
  if (grid === null) return { ...irregular, share: 0, closest: null };
  const grade = gradeGrid(times, grid);
  const share = grade.agreeing / (times.length - 1);
  const missingSteps = grade.steps - grade.onGrid - grade.near;
  const missingShare = grade.steps === 0 ? 0 : missingSteps / grade.steps;
  const closest = { frequency: grid.frequency, missingShare };
  const isAccepted =
    share >= minShare &&
    missingShare <= maxMissingShare &&
    grade.offGrid <= maxOffGridShare * times.length;
  if (!isAccepted) return { ...irregular, share, closest };
  const offGrid: number[] = [];
  if (grade.offGrid > 0) {
    gradeGrid(times, grid, (index, step) => {
      if (Number.isNaN(step)) offGrid.push(index);
    });
  }
  return { frequency: grid.frequency, share, missingSteps, offGrid, grid, closest };
}

/** What most series are: every step as long as the first, and shorter than a month. */
function evenGrid(times: ArrayLike<number>): StepGrid | null {
  const first = times[0] as number;
  const ms = (times[1] as number) - first;
  if (!Number.isInteger(ms) || ms >= shortestMonthMs) return null;
  for (let index = 2; index < times.length; index++) {
    if ((times[index] as number) - (times[index - 1] as number) !== ms) return null;
  }
  return createFixedGrid(frequencyOfMs(ms), ms, first);
}

/** Told from a sample of the times: a grade of all of them for each candidate would take too long. */
function findBest(times: ArrayLike<number>): StepGrid | null {
  const runs = sampleRuns(times);
  const sample = runs.length === 1 ? (runs[0] as Float64Array) : joinRuns(runs);
  let best: { grid: StepGrid; grade: GridGrade } | null = null;
  for (const frequency of candidateFrequencies(runs)) {
    const grid = fitGrid(sample, frequency);
    if (grid === null) continue;
    const grade = gradeGrid(sample, grid);
    if (best === null || isBetter(grade, best.grade)) best = { grid, grade };
  }
  return best?.grid ?? null;
}

function isBetter(a: GridGrade, b: GridGrade): boolean {
  if (a.agreeing !== b.agreeing) return a.agreeing > b.agreeing;
  if (a.offGrid !== b.offGrid) return a.offGrid < b.offGrid;
  return a.steps < b.steps;
}
