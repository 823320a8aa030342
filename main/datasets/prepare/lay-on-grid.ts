import { note } from '@shared/domain/dataset/note';
import type { StepGrid } from '@shared/numeric/frequency/step-grid';
import type { Observations } from '../observations';
import { findBlankRows } from './blank-rows';
import type { GridChoice } from './choose-grid';
import { type Findings, listNames } from './findings';
import { type Laid, type LaidSeries, laySeries } from './laid-series';
import { noteAbsences } from './note-absences';
import { placeRows } from './place-rows';
import { impossible } from './prepare-failure';
import { isLookedAt, type RowGroup } from './row-group';
import { uniteTimes } from './union-times';

/** Numbers that all series together may have: eight bytes each. */
const maxValues = 60_000_000;

/** Where the rows of the groups lie: the times of the steps, and for each group the step of each row. */
interface Layout {
  times: Float64Array;
  /** −1 for a row on no step; null where row and step are the same. */
  stepsOf: (Int32Array | null)[];
}

/**
 * All series on the steps of the grid, from the first to the last that one has. Business days and
 * irregular times that no series has are no steps; any other step that no row has is missing.
 * @throws PrepareFailure prepare-impossible where the grid would have too many steps;
 * csv-value-missing where no series has a value.
 */
export function layOnGrid(
  groups: readonly RowGroup[],
  choice: GridChoice,
  timing: Observations['timing'],
  findings: Findings,
): Laid {
  const { times, stepsOf } = layOut(groups, choice, timing, findings);
  const laid: (LaidSeries | null)[] = [];
  const empty: string[] = [];
  groups.forEach((group, at) => {
    const steps = stepsOf[at] as Int32Array | null;
    for (const { name, index, role, values } of group.series) {
      const onGrid = steps === null ? values : scatter(values, steps, times.length);
      laid[index] = laySeries(name, role, onGrid, steps === null);
      if (laid[index] === null && role !== 'ignored') empty.push(name);
    }
  });
  const series = laid.filter((one): one is LaidSeries => one !== null);
  if (empty.length > 0 && series.length > 0) {
    findings.notes.push(note('prepare.series-empty', { series: listNames(empty) }));
  }
  const { frequency, agreeShare } = choice;
  return { frequency, agreeShare, hasCalendar: timing.kind !== 'none', times, series };
}

function layOut(
  groups: readonly RowGroup[],
  { grid, frequency, isWhole }: GridChoice,
  timing: Observations['timing'],
  findings: Findings,
): Layout {
  const [only] = groups;
  const dropsBlanks = frequency.unit === 'business-day' || frequency.unit === 'step';
  const blanks = groups.map((group) =>
    dropsBlanks && timing.kind === 'read' ? findBlankRows(group) : null,
  );
  const hasBlanks = blanks.some((blank) => blank !== null);
  if (groups.length === 1 && only !== undefined && !hasBlanks && (isWhole || grid === null)) {
    return { times: only.times, stepsOf: [null] };
  }
  if (grid === null) {
    const valued = groups
      .map((group, at) => (isLookedAt(group) ? withoutBlanks(group.times, blanks[at]) : null))
      .filter((times): times is Float64Array => times !== null);
    const times = uniteTimes(valued);
    requireFit(times.length, groups);
    return { times, stepsOf: groups.map((group) => matchTimes(group.times, times)) };
  }
  const placed = placeRows(groups, grid, findings);
  placed.forEach((steps, at) => {
    blanks[at]?.forEach((isBlank, row) => {
      if (isBlank === 1) steps[row] = Number.NaN;
    });
  });
  return numberSteps(groups, placed, grid, findings);
}

/** The steps that the grid has, numbered from 0. */
function numberSteps(
  groups: readonly RowGroup[],
  placed: readonly Float64Array[],
  grid: StepGrid,
  findings: Findings,
): Layout {
  // What is ignored makes no steps.
  const { first, isPresent } = findPresent(
    placed.filter((_, at) => isLookedAt(groups[at] as RowGroup)),
    groups,
  );
  noteAbsences(isPresent, first, grid, findings);
  // Days off are no steps; any other step that no row has is missing.
  const isKept = grid.frequency.unit === 'business-day' ? isPresent : null;
  const numbers = new Int32Array(isPresent.length).fill(-1);
  const times = new Float64Array(isPresent.length);
  let length = 0;
  for (let at = 0; at < isPresent.length; at++) {
    if (isKept !== null && isKept[at] === 0) continue;
    numbers[at] = length;
    times[length++] = grid.timeOf(first + at);
  }
  const stepsOf = placed.map((steps) => {
    const numbered = new Int32Array(steps.length).fill(-1);
    for (let row = 0; row < steps.length; row++) {
      const step = steps[row] as number;
      if (!Number.isNaN(step)) numbered[row] = numbers[step - first] ?? -1;
    }
    return numbered;
  });
  const keptTimes = times.subarray(0, length);
  if (grid.nearMs > 0) keepObserved(keptTimes, groups, stepsOf);
  return { times: keptTimes, stepsOf };
}

/** Which steps of the grid some row has, from the first of them on. */
function findPresent(
  placed: readonly Float64Array[],
  groups: readonly RowGroup[],
): { first: number; isPresent: Uint8Array } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const steps of placed) {
    for (let row = 0; row < steps.length; row++) {
      const step = steps[row] as number;
      // False for NaN.
      if (step < first) first = step;
      if (step > last) last = step;
    }
  }
  const span = Math.max(0, last - first + 1);
  requireFit(span, groups);
  const isPresent = new Uint8Array(span);
  for (const steps of placed) {
    for (let row = 0; row < steps.length; row++) {
      const step = steps[row] as number;
      if (!Number.isNaN(step)) isPresent[step - first] = 1;
    }
  }
  return { first, isPresent };
}

/** Where all rows of a step lie beside it, the step keeps the time of the first of them. */
function keepObserved(
  times: Float64Array,
  groups: readonly RowGroup[],
  stepsOf: readonly Int32Array[],
): void {
  const ideal = times.slice();
  const isExact = new Uint8Array(times.length);
  groups.forEach((group, at) => {
    stepsOf[at]?.forEach((step, row) => {
      if (step >= 0 && group.times[row] === ideal[step]) isExact[step] = 1;
    });
  });
  groups.forEach((group, at) => {
    stepsOf[at]?.forEach((step, row) => {
      if (step < 0 || isExact[step] === 1 || times[step] !== ideal[step]) return;
      times[step] = group.times[row] as number;
    });
  });
}

function scatter(values: Float64Array, steps: Int32Array, length: number): Float64Array {
  const laid = new Float64Array(length).fill(Number.NaN);
  for (let row = 0; row < values.length; row++) {
    const step = steps[row] as number;
    if (step >= 0) laid[step] = values[row] as number;
  }
  return laid;
}

const withoutBlanks = (times: Float64Array, blank: Uint8Array | null = null): Float64Array =>
  blank === null ? times : times.filter((_, row) => blank[row] === 0);

/** The place of each time among `all`, −1 where it is not there; null where they are the same. */
function matchTimes(times: Float64Array, all: Float64Array): Int32Array | null {
  if (times === all) return null;
  const places = new Int32Array(times.length).fill(-1);
  let place = 0;
  for (let row = 0; row < times.length; row++) {
    while (place < all.length && (all[place] as number) < (times[row] as number)) place++;
    if (all[place] === times[row]) places[row] = place;
  }
  return places;
}

function requireFit(steps: number, groups: readonly RowGroup[]): void {
  const count = groups.reduce((sum, group) => sum + group.series.length, 0);
  if (steps * count <= maxValues) return;
  const name = groups[0]?.series[0]?.name ?? '';
  throw impossible(name, 'reason-too-many-steps', { count: steps * count, allowed: maxValues });
}
