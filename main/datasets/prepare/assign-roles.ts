import type { SeriesRole } from '@shared/domain/dataset/dataset';
import { note } from '@shared/domain/dataset/note';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import type { Observations } from '../observations';
import { type Findings, listNames } from './findings';
import { impossible } from './prepare-failure';
import { selectStep } from './select-steps';

/**
 * The role of each series: a target where the recipe says nothing else. Notes series that the recipe
 * names and the file does not have, as when it is replayed on another file.
 * @throws PrepareFailure prepare-impossible where no target is left.
 */
export function assignRoles(
  { series }: Observations,
  steps: readonly PrepareStep[],
  { notes }: Findings,
): (name: string) => SeriesRole {
  const roles = new Map(Object.entries(selectStep(steps, 'roles')?.roles ?? {}));
  const names = new Set(series.map(({ name }) => name));
  const named = steps.flatMap((step) => ('series' in step ? (step.series ?? []) : []));
  const unknown = [...new Set([...named, ...roles.keys()])].filter((name) => !names.has(name));
  if (unknown.length > 0)
    notes.push(note('prepare.series-unknown', { series: listNames(unknown) }));
  const roleOf = (name: string): SeriesRole => roles.get(name) ?? 'target';
  if (series.length > 0 && series.every(({ name }) => roleOf(name) !== 'target')) {
    throw impossible(series[0]?.name ?? '', 'reason-no-target');
  }
  return roleOf;
}
