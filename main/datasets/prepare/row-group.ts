import type { SeriesRole } from '@shared/domain/dataset/dataset';
import type { Observations } from '../observations';

/** One series of a group, its values in the order of the group's rows. */
export interface GroupedSeries {
  name: string;
  /** Place among the series of the data set. */
  index: number;
  role: SeriesRole;
  values: Float64Array;
}

/** Rows that have their times in common: those of a wide table, or of one series of a long one. */
export interface RowGroup {
  /** Epoch ms, UTC. */
  times: Float64Array;
  lines: Uint32Array;
  series: GroupedSeries[];
}

/** The series by what times they have; series of one table share the array. */
export function groupRows(
  observations: Observations,
  roleOf: (series: string) => SeriesRole,
): RowGroup[] {
  const groups = new Map<Float64Array, RowGroup>();
  observations.series.forEach(({ name, times, lines, values }, index) => {
    const group = groups.get(times) ?? { times, lines, series: [] };
    group.series.push({ name, index, role: roleOf(name), values });
    groups.set(times, group);
  });
  return [...groups.values()];
}

/** Whether a group has a series that is looked at; what is ignored decides nothing. */
export const isLookedAt = (group: RowGroup): boolean =>
  group.series.some(({ role }) => role !== 'ignored');

/** The rows at `order`, in that order. */
export function takeRows(group: RowGroup, order: Uint32Array): RowGroup {
  const { length } = order;
  const take = (from: Float64Array): Float64Array => {
    const taken = new Float64Array(length);
    for (let at = 0; at < length; at++) taken[at] = from[order[at] as number] as number;
    return taken;
  };
  const lines = new Uint32Array(length);
  for (let at = 0; at < length; at++) lines[at] = group.lines[order[at] as number] as number;
  const series = group.series.map((one) => ({ ...one, values: take(one.values) }));
  return { times: take(group.times), lines, series };
}
