import { join } from 'node:path';
import { networkSpecSchema } from '@shared/domain/network-spec';
import { expect, it } from 'vitest';
import { openProject } from '../../main/project/open-project';
import { readCheckpoint, writeCheckpoint } from '../../main/training/checkpoint-store';
import { valueIn, withFolder } from '../helpers/temporary-project';
import { openTestStudio } from '../helpers/test-studio';
import { importAirPassengers, isEnd, nextEvent, startTraining } from './studio-steps';

/** A rate at which the validation loss soon gets worse. */
const spec = networkSpecSchema.parse({
  version: 1,
  windowSteps: 12,
  level: 'window',
  layers: [{ kind: 'gru', units: 6 }],
  output: { kind: 'softmax', bins: 21 },
  loss: { kind: 'cross-entropy' },
  optimizer: { kind: 'adam', learningRate: 0.1 },
  earlyStopping: { patienceEpochs: 4 },
  epochs: 300,
});

it('a run that stops early is remembered, and forecasts by its best epoch and its own distribution', () =>
  withFolder(async (folder) => {
    const studio = await openTestStudio(folder, true);
    const { training, forecasts } = studio.handlers;
    const imported = await importAirPassengers(studio);
    const ending = nextEvent(studio, isEnd);
    const runId = await startTraining(studio, imported, spec);
    expect(await ending).toMatchObject({ state: 'finished', error: null });
    const run = valueIn(await training.get({ runId }));
    const losses = run.epochs.map((epoch) => epoch.validationLoss!);
    expect(run.epochsDone).toBeLessThan(300);
    for (const epoch of run.epochs) {
      expect(epoch.layerNorms).toHaveLength(2);
      expect(epoch.learningRate).toBe(0.1);
    }
    const forecast = valueIn(
      await forecasts.create({ runId, horizonSteps: 6, origin: 'end-of-series' }),
    );
    expect(forecast.intervalKind).toBe('distribution');
    for (const step of forecast.steps) {
      expect(step.lower95!).toBeLessThanOrEqual(step.lower80!);
      expect(step.upper80!).toBeGreaterThan(step.lower80!);
    }
    await studio.close();

    const project = valueIn(await openProject(join(folder, 'test.gatecast')));
    const checkpoint = await readCheckpoint(project.database, runId);
    const least = Math.min(...losses);
    expect(checkpoint).toMatchObject({ epoch: run.epochsDone, best: { loss: least } });
    expect(losses[checkpoint!.best!.epoch - 1]).toBe(least);
    expect(checkpoint!.best!.epoch).toBe(run.epochsDone - 4);
    // Only the best weights are left: whoever forecasts by the last would be told so.
    await writeCheckpoint(project.database, runId, {
      ...checkpoint!,
      parameters: checkpoint!.parameters.map(() => Number.NaN),
    });
    await project.close();

    const again = await openTestStudio(folder, false);
    const stored = again.handlers.forecasts.get({ forecastId: forecast.id });
    expect(valueIn(await stored)).toEqual(forecast);
    const request = { runId, horizonSteps: 6, origin: 'end-of-series' } as const;
    expect(valueIn(await again.handlers.forecasts.create(request)).steps).toEqual(forecast.steps);
    await again.close();
  }));
