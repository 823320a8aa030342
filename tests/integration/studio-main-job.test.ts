import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSpec } from '@shared/domain/default-spec';
import { networkSpecSchema } from '@shared/domain/network-spec';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../main/project/open-project';
import { errorIn, valueIn, withFolder } from '../helpers/temporary-project';
import { openTestStudio } from '../helpers/test-studio';
import { importAirPassengers, isEnd, isEpoch, nextEvent, startTraining } from './studio-steps';

const spec = networkSpecSchema.parse({
  ...defaultSpec({ cell: 'lstm', seasonSteps: 12, length: 144 }),
  layers: [{ kind: 'lstm', units: 8 }],
  epochs: 12,
});
/** Long enough to be interrupted. */
const longSpec = { ...spec, epochs: 60 };

describe('the main job', () => {
  it('imports, trains, forecasts from both origins, reports, and is there again after reopening', () =>
    withFolder(async (folder) => {
      const studio = await openTestStudio(folder, true);
      const { training, forecasts, reports } = studio.handlers;
      const runtime = valueIn(await training.prepare({}));
      const imported = await importAirPassengers(studio);
      const ending = nextEvent(studio, isEnd);
      const runId = await startTraining(studio, imported, spec);
      expect(await ending).toMatchObject({ runId, state: 'finished', error: null });
      expect(studio.trainers).toHaveLength(1);
      const run = valueIn(await training.get({ runId }));
      expect(run).toMatchObject({ state: 'finished', engine: runtime.engine, epochsDone: 12 });
      expect(run.epochs.map((epoch) => epoch.epoch)).toEqual(
        Array.from({ length: 12 }, (_, i) => i + 1),
      );

      const tested = valueIn(
        await forecasts.create({ runId, horizonSteps: 24, origin: 'test-part' }),
      );
      expect(tested.steps).toHaveLength(24);
      expect(tested.originTime).toBe(Date.UTC(1958, 11, 1));
      expect(tested.steps[0]).toMatchObject({ time: Date.UTC(1959, 0, 1), actual: 360 });
      // Seasonal naive on the last 24 months, worked out by hand: the year 1958 twice.
      expect(tested.steps.map((step) => step.baseline).slice(0, 3)).toEqual([340, 318, 362]);
      expect(tested.baselineMetrics?.mae).toBeCloseTo(71.25, 10);
      expect(tested.metrics?.mae).toBeGreaterThan(0);
      const future = valueIn(
        await forecasts.create({ runId, horizonSteps: 30, origin: 'end-of-series' }),
      );
      expect(future.steps[0]?.time).toBe(Date.UTC(1961, 0, 1));
      expect(future.metrics).toBeNull();
      expect(future.warnings.map((warning) => warning.kind)).toContain('horizon-exceeds-window');
      expect(future.backtestOrigins).toBeGreaterThan(tested.backtestOrigins);

      for (const format of ['html', 'pdf', 'xlsx', 'csv'] as const) {
        studio.answers.path = join(folder, `report.${format}`);
        const request = { forecastId: future.id, format, language: 'en' } as const;
        expect(valueIn(await reports.save(request))).toEqual({ fileName: `report.${format}` });
      }
      const html = await readFile(join(folder, 'report.html'), 'utf8');
      expect(html).toContain('Forecast of the test part');
      expect(html).toContain('Forecast of the future');
      studio.answers.path = null;
      const unanswered = { forecastId: future.id, format: 'csv', language: 'en' } as const;
      expect(valueIn(await reports.save(unanswered))).toBeNull();
      await studio.close();

      const again = await openTestStudio(folder, false);
      expect(valueIn(await again.handlers.forecasts.get({ forecastId: future.id }))).toEqual(
        future,
      );
      expect(valueIn(await again.handlers.training.get({ runId }))).toEqual(run);
      expect(
        valueIn(await again.handlers.forecasts.list({})).map((one) => one.horizonSteps),
      ).toEqual([30, 24]);
      await again.close();
    }));

  it('loses nothing after the last checkpoint of a killed trainer, and resumes to the same numbers', () =>
    withFolder(async (folder) => {
      const studio = await openTestStudio(folder, true);
      const { training, forecasts } = studio.handlers;
      const imported = await importAirPassengers(studio);
      const unbrokenEnd = nextEvent(studio, isEnd);
      const unbroken = await startTraining(studio, imported, longSpec);
      expect((await unbrokenEnd).state).toBe('finished');

      const tenth = nextEvent(studio, isEpoch(10));
      const crash = nextEvent(studio, isEnd);
      const broken = await startTraining(studio, imported, longSpec);
      await tenth;
      studio.trainers.at(-1)!.kill();
      expect(await crash).toMatchObject({
        state: 'interrupted',
        error: { code: 'trainer-crashed' },
      });
      const interrupted = valueIn(await training.get({ runId: broken }));
      expect(interrupted.state).toBe('interrupted');
      expect(interrupted.epochsDone).toBeGreaterThanOrEqual(10);
      expect(interrupted.epochsDone).toBeLessThan(60);

      const ending = nextEvent(studio, isEnd);
      valueIn(await training.resume({ runId: broken }));
      expect((await ending).state).toBe('finished');
      expect(studio.trainers).toHaveLength(2);
      const whole = valueIn(await training.get({ runId: unbroken }));
      const resumed = valueIn(await training.get({ runId: broken }));
      const losses = (run: typeof whole) =>
        run.epochs.map((epoch) => [epoch.epoch, epoch.trainLoss]);
      expect(losses(resumed)).toEqual(losses(whole));
      const forecastOf = async (runId: typeof broken) =>
        valueIn(await forecasts.create({ runId, horizonSteps: 24, origin: 'end-of-series' })).steps;
      expect(await forecastOf(broken)).toEqual(await forecastOf(unbroken));
      await studio.close();
    }));

  it('cancels, refuses what cannot be resumed, and interrupts what a closing studio leaves', () =>
    withFolder(async (folder) => {
      const studio = await openTestStudio(folder, true);
      const { training } = studio.handlers;
      const imported = await importAirPassengers(studio);
      const underway = nextEvent(studio, isEpoch(2));
      const cancelled = await startTraining(studio, imported, { ...spec, epochs: 5000 });
      await underway;
      valueIn(await training.cancel({ runId: cancelled }));
      expect(valueIn(await training.get({ runId: cancelled })).state).toBe('cancelled');

      const ending = nextEvent(studio, isEnd);
      const finished = await startTraining(studio, imported, { ...spec, epochs: 2 });
      await ending;
      expect(errorIn(await training.resume({ runId: finished }))).toEqual({
        code: 'run-not-resumable',
        params: { state: 'finished' },
      });
      const begun = nextEvent(studio, isEpoch(2));
      const left = await startTraining(studio, imported, { ...spec, epochs: 5000 });
      await begun;
      await studio.close();

      const again = await openTestStudio(folder, false);
      const states = valueIn(await again.handlers.training.list({})).map((run) => [
        run.id,
        run.state,
      ]);
      expect(states).toEqual([
        [left, 'interrupted'],
        [finished, 'finished'],
        [cancelled, 'cancelled'],
      ]);
      await again.close();
    }));

  it('says before training what stands in its way', () =>
    withFolder(async (folder) => {
      const studio = await openTestStudio(folder, true);
      const { training, forecasts, reports } = studio.handlers;
      const { dataset, seriesName } = await importAirPassengers(studio);
      const wide = { ...spec, windowSteps: 130 };
      const refused = await training.start({ datasetId: dataset.id, seriesName, spec: wide });
      expect(errorIn(refused)).toEqual({
        code: 'series-too-short',
        params: { series: seriesName, length: 144, window: 130, test: 24, needed: 156 },
      });
      const unnamed = await training.start({ datasetId: dataset.id, seriesName: 'no', spec });
      expect(errorIn(unnamed).code).toBe('csv-column-unknown');
      expect(valueIn(await training.list({}))).toEqual([]);

      const ending = nextEvent(studio, isEnd);
      const untested = { ...spec, epochs: 1, split: { ...spec.split, testSteps: 0 } };
      const runId = await startTraining(studio, { dataset, seriesName }, untested);
      await ending;
      const create = (horizonSteps: number, origin: 'test-part' | 'end-of-series') =>
        forecasts.create({ runId, horizonSteps, origin });
      expect(errorIn(await create(1, 'test-part')).code).toBe('horizon-invalid');
      expect(errorIn(await create(20_000, 'end-of-series')).code).toBe('horizon-invalid');
      const { id } = valueIn(await create(3, 'end-of-series'));
      studio.answers.path = join(folder, 'no', 'such', 'folder', 'report.html');
      const save = reports.save({ forecastId: id, format: 'html', language: 'en' });
      expect(errorIn(await save).code).toBe('report-write-failed');
      await studio.close();
    }));

  it('marks as interrupted what a killed studio left running', () =>
    withFolder(async (folder) => {
      const studio = await openTestStudio(folder, true);
      const imported = await importAirPassengers(studio);
      const ending = nextEvent(studio, isEnd);
      const runId = await startTraining(studio, imported, { ...spec, epochs: 2 });
      await ending;
      await studio.close();
      // As a kill would have left it.
      const project = valueIn(await openProject(join(folder, 'test.gatecast')));
      await project.database.run("UPDATE runs SET state = 'running' WHERE id = ?", [runId]);
      await project.close();

      const again = await openTestStudio(folder, false);
      expect(valueIn(await again.handlers.training.get({ runId })).state).toBe('interrupted');
      await again.close();
    }));
});
