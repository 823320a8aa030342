import { note } from '@shared/domain/dataset/note';
import { fitGrid } from '@shared/numeric/frequency/fit-grid';
import { gradeGrid } from '@shared/numeric/frequency/grade-grid';
import { maxOffGridShare } from '@shared/numeric/frequency/infer-frequency';
import type { StepGrid } from '@shared/numeric/frequency/step-grid';
import { createTally, type Findings, listNames, noteTally, type Tally, tally } from './findings';
import { isLookedAt, type RowGroup } from './row-group';
import { frequencyParam, showTime } from './show-time';

interface Placing {
  offGrid: Tally;
  near: Tally;
  /** Series that stand beside the steps of the others. */
  beside: string[];
}

/**
 * The step of each row of each group; NaN where it has none. Rows off the grid are set aside, with
 * their lines. A series that has the same step as the others but begins at another time of it (noon
 * where the others have midnight) is on the step whose day, hour, month it is in.
 */
export function placeRows(
  groups: readonly RowGroup[],
  grid: StepGrid,
  findings: Findings,
): Float64Array[] {
  const placing: Placing = { offGrid: createTally(), near: createTally(), beside: [] };
  const placed = groups.map((group) => placeGroup(group, grid, placing, findings));
  const frequency = frequencyParam(grid.frequency);
  noteTally(findings, 'prepare.off-grid', placing.offGrid, { frequency });
  noteTally(findings, 'prepare.near-steps', placing.near, { frequency });
  if (placing.beside.length > 0) {
    const series = listNames(placing.beside);
    findings.notes.push(note('prepare.beside-steps', { series, frequency }));
  }
  return placed;
}

function placeGroup(
  group: RowGroup,
  grid: StepGrid,
  placing: Placing,
  findings: Findings,
): Float64Array {
  const { times, lines } = group;
  const placed = new Float64Array(times.length);
  const { offGrid } = gradeGrid(times, grid, (row, step) => {
    placed[row] = step;
  });
  if (offGrid > maxOffGridShare * times.length && placeByCells(group, grid, placed)) {
    if (isLookedAt(group)) placing.beside.push(...group.series.map(({ name }) => name));
    return placed;
  }
  if (!isLookedAt(group)) return placed;
  for (let row = 0; row < times.length; row++) {
    const time = times[row] as number;
    const step = placed[row] as number;
    if (Number.isNaN(step)) {
      // A row without any value is nothing to set aside.
      if (!hasValue(group, row)) continue;
      const line = lines[row] as number;
      const reason = note('prepare.row-off-grid', {
        time: showTime(time, true),
        frequency: frequencyParam(grid.frequency),
      });
      findings.setAside.push({ line, reason });
      tally(placing.offGrid, line);
    } else if (grid.nearMs > 0 && Number.isNaN(grid.stepAt(time))) {
      tally(placing.near, lines[row] as number);
    }
  }
  return placed;
}

/** Where the group has steps of its own, one in each cell of the grid. */
function placeByCells({ times }: RowGroup, grid: StepGrid, placed: Float64Array): boolean {
  const own = fitGrid(times, grid.frequency);
  if (own === null) return false;
  const steps = new Float64Array(times.length);
  const { offGrid } = gradeGrid(times, own, (row, step) => {
    steps[row] = Number.isNaN(step) ? step : grid.cellOf(times[row] as number);
  });
  if (offGrid > maxOffGridShare * times.length) return false;
  let before = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < steps.length; row++) {
    const step = steps[row] as number;
    placed[row] = step > before ? step : Number.NaN;
    if (step > before) before = step;
  }
  return true;
}

function hasValue({ series }: RowGroup, row: number): boolean {
  return series.some(({ role, values }) => {
    return role !== 'ignored' && !Number.isNaN(values[row] as number);
  });
}
