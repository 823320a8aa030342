import type { AppError } from '@shared/domain/app-error';
import type { ReadingChoices } from '@shared/domain/dataset/reading';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import type { DatasetId } from '@shared/domain/ids';
import { type Result, succeed } from '@shared/domain/result';
import type { Project } from '../project/project';
import { readDataset, readDatasetSource, readRevision } from './store/dataset-rows';

/**
 * How another file is read and prepared as a data set was: its whole reading as choices, which the
 * file's own inspection is held against, and its steps. A new step takes the place of one of its
 * kind and series. Errors: dataset-unknown.
 */
export async function replayRecipe(
  project: Project,
  id: DatasetId,
  newSteps: readonly PrepareStep[],
): Promise<Result<{ choices: ReadingChoices; steps: PrepareStep[] }, AppError>> {
  const dataset = await readDataset(project, id, null);
  if (!dataset.ok) return dataset;
  const source = await readDatasetSource(project, id);
  if (!source.ok) return source;
  const content = await readRevision(project, id, dataset.value.revision);
  if (!content.ok) return content;
  const { form, numbers, missingWords, layout } = source.value.reading;
  const replaced = new Set(newSteps.map(placeOf));
  const kept = content.value.steps.filter((step) => !replaced.has(placeOf(step)));
  return succeed({
    choices: { form, numbers, missingWords, layout },
    steps: [...kept, ...newSteps],
  });
}

/** At most one step of a kind and scope stands in a recipe. */
const placeOf = (step: PrepareStep): string =>
  JSON.stringify([step.kind, 'series' in step ? step.series : null]);
