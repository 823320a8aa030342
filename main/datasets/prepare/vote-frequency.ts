import { note } from '@shared/domain/dataset/note';
import type { Frequency } from '@shared/domain/frequency';
import { inferFrequency } from '@shared/numeric/frequency';
import { fitGrid } from '@shared/numeric/frequency/fit-grid';
import { typicalStepMs } from '@shared/numeric/frequency/frequency-units';
import type { StepGrid } from '@shared/numeric/frequency/step-grid';
import { type Findings, listNames } from './findings';
import type { RowGroup } from './row-group';
import { frequencyParam } from './show-time';
import { uniteTimes } from './union-times';

/** Fewer times than these say nothing of their step. */
const fewestTimes = 4;

interface Vote {
  frequency: Frequency;
  groups: RowGroup[];
  /** Series that have it. */
  count: number;
}

/**
 * The regular step of series that have different times. The one that all times together have, unless
 * a series by itself has another: then the one that most series have, of equals the shorter, and the
 * shortest of all where they will be resampled anyway. Notes which series have another.
 * @returns null where no series has a regular step by itself: all times together decide.
 */
export function voteFrequency(
  groups: readonly RowGroup[],
  times: Float64Array,
  isResampled: boolean,
  { notes }: Findings,
): StepGrid | null {
  const votes = collectVotes(groups);
  const together = inferFrequency(times);
  const isUnanimous = votes.every(({ frequency }) => isEqual(frequency, together.frequency));
  if (isUnanimous || votes.length === 0) return together.grid;
  const length = (vote: Vote) => typicalStepMs(vote.frequency);
  const [chosen] = votes.sort((a, b) =>
    isResampled ? length(a) - length(b) : b.count - a.count || length(a) - length(b),
  ) as [Vote, ...Vote[]];
  for (const vote of votes) {
    if (vote === chosen) continue;
    const series = listNames(vote.groups.flatMap((group) => group.series.map(({ name }) => name)));
    const own = frequencyParam(vote.frequency);
    const params = { series, own, frequency: frequencyParam(chosen.frequency) };
    notes.push(note('prepare.frequency-differs', params));
  }
  if (isEqual(chosen.frequency, together.frequency)) return together.grid;
  return fitGrid(uniteTimes(chosen.groups.map((group) => group.times)), chosen.frequency);
}

function collectVotes(groups: readonly RowGroup[]): Vote[] {
  const votes = new Map<string, Vote>();
  for (const group of groups) {
    if (group.times.length < fewestTimes) continue;
    const { frequency, grid } = inferFrequency(group.times);
    if (grid === null) continue;
    const key = frequencyParam(frequency);
    const vote = votes.get(key) ?? { frequency, groups: [], count: 0 };
    vote.groups.push(group);
    vote.count += group.series.filter(({ role }) => role !== 'ignored').length;
    votes.set(key, vote);
  }
  return [...votes.values()];
}

const isEqual = (a: Frequency, b: Frequency): boolean => a.unit === b.unit && a.count === b.count;
