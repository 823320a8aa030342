import { note } from '@shared/domain/dataset/note';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import type { Frequency } from '@shared/domain/frequency';
import { type InferredFrequency, inferFrequency } from '@shared/numeric/frequency';
import { fitGrid } from '@shared/numeric/frequency/fit-grid';
import { gradeGrid } from '@shared/numeric/frequency/grade-grid';
import { maxMissingShare } from '@shared/numeric/frequency/infer-frequency';
import type { StepGrid } from '@shared/numeric/frequency/step-grid';
import type { Observations } from '../observations';
import { findBlankRows } from './blank-rows';
import type { Findings } from './findings';
import { impossible } from './prepare-failure';
import { isLookedAt, type RowGroup } from './row-group';
import { selectStep } from './select-steps';
import { frequencyParam } from './show-time';
import { uniteTimes } from './union-times';
import { voteFrequency } from './vote-frequency';

/** The steps that all series are laid on. */
export interface GridChoice {
  frequency: Frequency;
  /** Share of the steps in the file that are one step of `frequency` long. */
  agreeShare: number;
  /** null: the times of the rows are the steps, whatever lies between them. */
  grid: StepGrid | null;
  /** Every row is a step, in its place: nothing is missing and nothing off the grid. */
  isWhole: boolean;
}

const numbered: Frequency = { unit: 'step', count: 1 };

/**
 * The regular step of the series: what the recipe or the reading says, else inferred from the times
 * of all series together, or as most of them have it. Unit 'step' where nothing regular explains
 * enough of the rows.
 * @throws PrepareFailure prepare-impossible for a calendar where the file has no times.
 */
export function chooseGrid(
  groups: readonly RowGroup[],
  timing: Observations['timing'],
  steps: readonly PrepareStep[],
  findings: Findings,
): GridChoice {
  const looked = groups.filter(isLookedAt);
  const asked = selectStep(steps, 'frequency')?.frequency;
  if (timing.kind === 'none' && asked !== undefined && asked.unit !== 'step') {
    throw impossible(looked[0]?.series[0]?.name ?? '', 'reason-no-calendar');
  }
  if (asked !== undefined) return askedGrid(looked, asked);
  if (timing.kind !== 'read') {
    const frequency = timing.kind === 'none' ? numbered : timing.frequency;
    return { frequency, agreeShare: 1, grid: null, isWhole: false };
  }
  const times = uniteTimes(looked.map((group) => group.times));
  const isOne = looked.every((group) => group.times.length === times.length);
  if (isOne) {
    const inferred = inferFrequency(times);
    const ofValues = inferWithoutBlanks(looked, times, inferred);
    if (ofValues === null) return inferredGrid(inferred, times, findings);
    return { ...inferredGrid(ofValues, times, findings), isWhole: false };
  }
  const vote = voteFrequency(looked, times, selectStep(steps, 'resample') !== undefined, findings);
  if (vote === null) return inferredGrid(inferFrequency(times), times, findings);
  return gradedGrid(looked, vote);
}

/**
 * Rows without any value may hide the step: days with empty weekends are business days, and times
 * without values may be off the grid of the others. null where they do not.
 */
function inferWithoutBlanks(
  groups: readonly RowGroup[],
  times: Float64Array,
  { frequency: { unit, count } }: InferredFrequency,
): InferredFrequency | null {
  if (unit !== 'step' && !(unit === 'day' && count === 1)) return null;
  const blanks = groups.map(findBlankRows);
  if (blanks.includes(null)) return null;
  const valued = times.filter((_, row) => blanks.some((blank) => blank?.[row] === 0));
  const inferred = inferFrequency(valued);
  const { grid } = inferred;
  return grid !== null && (unit === 'step' || grid.frequency.unit === 'business-day')
    ? inferred
    : null;
}

function inferredGrid(
  { frequency, share, missingSteps, offGrid, grid, closest }: InferredFrequency,
  times: Float64Array,
  { notes }: Findings,
): GridChoice {
  if (grid === null && times.length > 2) {
    const missingShare = closest?.missingShare ?? 0;
    const percent = Math.round(missingShare * 100);
    const isGappy = share >= 0.5 && missingShare > maxMissingShare;
    const nearest = frequencyParam(closest?.frequency ?? frequency);
    notes.push(
      isGappy
        ? note('prepare.too-many-missing', { frequency: nearest, percent })
        : note('prepare.irregular', { percent: Math.round(share * 100), frequency: nearest }),
    );
  }
  const isWhole = grid !== null && missingSteps === 0 && offGrid.length === 0;
  return { frequency, agreeShare: share, grid, isWhole };
}

function askedGrid(groups: readonly RowGroup[], frequency: Frequency): GridChoice {
  const times = uniteTimes(groups.map((group) => group.times));
  const grid = times.length === 0 ? null : fitGrid(times, frequency);
  if (grid === null) return { frequency, agreeShare: 1, grid, isWhole: false };
  return gradedGrid(groups, grid);
}

/** The grid, with the share of the groups' steps that agree with it. */
function gradedGrid(groups: readonly RowGroup[], grid: StepGrid): GridChoice {
  let [agreeing, steps] = [0, 0];
  for (const { times } of groups) {
    agreeing += gradeGrid(times, grid).agreeing;
    steps += Math.max(0, times.length - 1);
  }
  const agreeShare = steps === 0 ? 1 : agreeing / steps;
  return { frequency: grid.frequency, agreeShare, grid, isWhole: false };
}
