import type { PrepareStep } from '@shared/domain/dataset/recipe';

type Kind = PrepareStep['kind'];
export type StepOf<K extends Kind> = Extract<PrepareStep, { kind: K }>;

/** The step of a kind that is for all series; undefined where the recipe has none. */
export function selectStep<K extends Kind>(
  steps: readonly PrepareStep[],
  kind: K,
): StepOf<K> | undefined {
  const isOfKind = (step: PrepareStep): step is StepOf<K> => step.kind === kind;
  const found = steps.filter(isOfKind);
  return found[found.length - 1];
}

/** The step for the missing values of a series: one that names it comes before one for all. */
export const selectMissing = (steps: readonly PrepareStep[], series: string) =>
  nearest(
    steps.filter((step): step is StepOf<'missing'> => step.kind === 'missing'),
    series,
  );

/** The step for the outliers of a series, chosen likewise. */
export const selectOutliers = (steps: readonly PrepareStep[], series: string) =>
  nearest(
    steps.filter((step): step is StepOf<'outliers'> => step.kind === 'outliers'),
    series,
  );

function nearest<S extends { series: string[] | null }>(
  steps: readonly S[],
  series: string,
): S | undefined {
  const own = steps.filter((step) => step.series?.includes(series));
  const forAll = steps.filter((step) => step.series === null);
  return own[own.length - 1] ?? forAll[forAll.length - 1];
}
