import type { PrepareStep } from './recipe';

type Kind = PrepareStep['kind'];
export type StepOf<K extends Kind> = Extract<PrepareStep, { kind: K }>;

/** The series that a step is for, in any order; '' where it is for all. */
const scopeOf = (step: PrepareStep): string =>
  'series' in step && step.series !== null ? JSON.stringify([...step.series].sort()) : '';

const isSame = (one: PrepareStep, other: PrepareStep): boolean =>
  one.kind === other.kind && scopeOf(one) === scopeOf(other);

/** The steps with one more, in the place of the one of its kind and scope where there is one. */
export function withStep(steps: readonly PrepareStep[], step: PrepareStep): PrepareStep[] {
  return steps.some((other) => isSame(other, step))
    ? steps.map((other) => (isSame(other, step) ? step : other))
    : [...steps, step];
}

/** The steps without the one of the kind and scope of `step`. */
export const withoutStep = (steps: readonly PrepareStep[], step: PrepareStep): PrepareStep[] =>
  steps.filter((other) => !isSame(other, step));

/** The step of a kind for one series alone, or for all where `series` is null; null: there is none. */
export function findStep<K extends Kind>(
  steps: readonly PrepareStep[],
  kind: K,
  series: string | null = null,
): StepOf<K> | null {
  const scope = series === null ? '' : JSON.stringify([series]);
  const isOfKind = (step: PrepareStep): step is StepOf<K> => step.kind === kind;
  return steps.filter(isOfKind).find((step) => scopeOf(step) === scope) ?? null;
}
