import { resolve } from 'node:path';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { RunId } from '@shared/domain/ids';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { TrainingEvent } from '@shared/domain/training-event';
import { valueIn } from '../helpers/temporary-project';
import type { TestStudio } from '../helpers/test-studio';

const airPassengers = resolve(import.meta.dirname, '../../examples/air-passengers.csv');

/** Imports AirPassengers as the page does: by token, as found. */
export async function importAirPassengers(
  studio: TestStudio,
): Promise<{ dataset: DatasetSummary; seriesName: string }> {
  const { token } = studio.tokens.admit(airPassengers);
  const request = { file: token, choices: {} };
  valueIn(await studio.handlers.datasets.inspect(request));
  const dataset = valueIn(
    await studio.handlers.datasets.importFile({
      ...request,
      name: 'air-passengers',
      steps: [],
      recipeOf: null,
    }),
  );
  return { dataset, seriesName: dataset.seriesNames[0]! };
}

/** Starts a run; its end comes as an event. */
export async function startTraining(
  studio: TestStudio,
  imported: { dataset: DatasetSummary; seriesName: string },
  spec: NetworkSpec,
): Promise<RunId> {
  const { dataset, seriesName } = imported;
  const start = await studio.handlers.training.start({ datasetId: dataset.id, seriesName, spec });
  return valueIn(start).runId;
}

/** The first event that `matches`; listen before what causes it. */
export function nextEvent<T extends TrainingEvent>(
  studio: TestStudio,
  matches: (event: TrainingEvent) => event is T,
): Promise<T> {
  return new Promise((settle) => {
    const stop = studio.onTrainingEvent((event) => {
      if (!matches(event)) return;
      stop();
      settle(event);
    });
  });
}

export const isEnd = (event: TrainingEvent): event is Extract<TrainingEvent, { kind: 'ended' }> =>
  event.kind === 'ended';

export const isEpoch =
  (epoch: number) =>
  (event: TrainingEvent): event is Extract<TrainingEvent, { kind: 'epoch' }> =>
    event.kind === 'epoch' && event.record.epoch >= epoch;
