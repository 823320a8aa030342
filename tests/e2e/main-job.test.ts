import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  airPassengers,
  checkout,
  isAlive,
  launchStudio,
  makeFolder,
  removeFolders,
  type Studio,
  screenshotOnFailure,
  trainersOf,
} from '../helpers/electron';
import { answerSaveDialogs, dropFiles, enterNumber, testId } from '../helpers/electron-input';
import { goTo, importPreviewed, runState, train } from '../helpers/studio-steps';

const horizonSteps = 24;
const windowSteps = 12;

/** One person's afternoon: each test goes on where the one before it stopped. */
describe('the main job in the studio', () => {
  let studio: Studio;
  const folder = makeFolder();

  beforeEach((context) => {
    screenshotOnFailure(() => studio.page, context.task.name.replaceAll(/\W+/g, '-'));
  });
  afterAll(async () => {
    await studio.app.close();
    removeFolders();
  });

  const runs = async () => {
    const answer = await studio.page.evaluate(() => window.gatecast.calls.training.list({}));
    if (!answer.ok) throw new Error(answer.error.code);
    return [...answer.value].sort((a, b) => b.startedAt - a.startedAt);
  };
  const latestRun = async () => (await runs())[0];
  const saveReport = async (format: 'html' | 'pdf' | 'csv' | 'xlsx') => {
    const file = join(folder, `report.${format}`);
    await answerSaveDialogs(studio.app, file);
    await testId(studio.page, `report-${format}`).click();
    await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true);
    return file;
  };

  it('opens a window', async () => {
    studio = await launchStudio();
    expect(await studio.page.title()).toContain('Gatecast');
  });

  it('previews a file dropped on the window and imports it', async () => {
    const { page } = studio;
    await goTo(page, 'data');
    await dropFiles(page, [airPassengers]);
    await testId(page, 'import-button').waitFor();
    await page.getByText('air-passengers.csv').first().waitFor();
    await importPreviewed(page, 'Dropped');
    await testId(page, 'series-plot').locator('svg').first().waitFor();
  });

  it('takes a file from the file input just so', async () => {
    const { page } = studio;
    await testId(page, 'file-input').setInputFiles(airPassengers);
    await testId(page, 'import-button').waitFor();
    await importPreviewed(page, 'Picked');
    const answer = await page.evaluate(() => window.gatecast.calls.datasets.list({}));
    expect(answer).toMatchObject({ ok: true });
    const names = answer.ok ? answer.value.map(({ name }) => name) : [];
    expect(names).toEqual(expect.arrayContaining(['Dropped', 'Picked']));
  });

  it('trains an LSTM in its own process, with live loss', async () => {
    const { page } = studio;
    await testId(page, 'use-dataset-button').click();
    await train(page, { cell: 'lstm', units: 16, windowSteps, epochs: 60 });
    await testId(page, 'loss-plot').locator('svg, canvas').first().waitFor();
    expect(trainersOf(studio.app)).toHaveLength(1);
    await runState(page, 'finished').waitFor({ timeout: 120_000 });
    // The page hears of the end from the trainer itself, a moment before it is in the project.
    await expect
      .poll(latestRun, { timeout: 30_000 })
      .toMatchObject({ state: 'finished', epochsDone: 60, datasetName: 'Picked' });
    expect((await latestRun())?.lastTrainLoss).toBeLessThan(0.5);
  });

  it('cancels a run and resumes it from its checkpoint', async () => {
    const { page } = studio;
    await train(page, { cell: 'lstm', units: 16, windowSteps, epochs: 1500 });
    await runState(page, 'running').waitFor();
    await expect
      .poll(async () => (await latestRun())?.epochsDone, { timeout: 60_000 })
      .toBeGreaterThan(0);
    await testId(page, 'cancel-button').click();
    await runState(page, 'cancelled').waitFor();
    await expect.poll(latestRun).toMatchObject({ state: 'cancelled' });
    const cancelled = await latestRun();
    expect(cancelled?.epochsDone).toBeGreaterThan(0);
    expect(cancelled?.epochsDone).toBeLessThan(1500);
    await testId(page, 'resume-button').click();
    await runState(page, 'finished').waitFor({ timeout: 150_000 });
    await expect
      .poll(latestRun, { timeout: 30_000 })
      .toMatchObject({ id: cancelled?.id, state: 'finished', epochsDone: 1500 });
  });

  it('forecasts 24 steps and warns that the horizon exceeds the window', async () => {
    const { page } = studio;
    await testId(page, 'forecast-button').click();
    await enterNumber(page, 'horizon-input', horizonSteps);
    await testId(page, 'create-forecast-button').click();
    await testId(page, 'forecast-plot').locator('svg').first().waitFor();
    const warning = testId(page, 'warning-horizon-exceeds-window');
    expect(await warning.textContent()).toContain('24');
    expect(await warning.textContent()).toContain('12');
  });

  it('writes the report as HTML, PDF, CSV and workbook', async () => {
    await testId(studio.page, 'to-report-button').click();
    const html = readFileSync(await saveReport('html'), 'utf8');
    expect(html).toContain('<svg');
    expect(html).not.toContain('<script');
    const pdf = readFileSync(await saveReport('pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
    const workbook = readFileSync(await saveReport('xlsx'));
    expect(workbook.subarray(0, 2).toString()).toBe('PK');
    const csv = readFileSync(await saveReport('csv'), 'utf8');
    expect(csv.trim().split('\n').length).toBeGreaterThan(horizonSteps);
  });

  it('gives the numbers that the command line gives for the same seed and spec', async () => {
    const run = await latestRun();
    const stored = await studio.page.evaluate(() => window.gatecast.calls.forecasts.list({}));
    const origin = stored.ok ? stored.value[0]?.origin : undefined;
    const specFile = join(folder, 'spec.json');
    writeFileSync(specFile, JSON.stringify(run?.spec));
    const output = join(folder, 'cli');
    await promisify(execFile)(
      process.execPath,
      [
        join(checkout, 'out', 'main', 'cli.js'),
        'forecast',
        airPassengers,
        ...['--horizon', String(horizonSteps), '--origin', origin ?? ''],
        ...['--spec', specFile, '--out', `${output}.csv`],
      ],
      { cwd: folder },
    );
    expect(readFileSync(`${output}.csv`, 'utf8')).toBe(
      readFileSync(join(folder, 'report.csv'), 'utf8'),
    );
  });

  it('ends its trainer when it is closed, and finds everything when it is opened again', async () => {
    const before = await runs();
    const trainers = trainersOf(studio.app);
    const { userData } = studio;
    await studio.app.close();
    expect(trainers.filter(isAlive)).toEqual([]);
    studio = await launchStudio({ userData });
    const { page } = studio;
    expect(await runs()).toEqual(before);
    await goTo(page, 'train');
    await runState(page, 'finished').waitFor();
    await goTo(page, 'forecast');
    await testId(page, 'forecast-plot').locator('svg').first().waitFor();
    expect(studio.pageErrors).toEqual([]);
  });

  it('closes while it trains and leaves no trainer; the run can be resumed', async () => {
    const { page, userData } = studio;
    await train(page, { cell: 'gru', units: 32, windowSteps, epochs: 10_000 });
    // Until it has begun, the latest run is the finished one before it.
    await runState(page, 'running').waitFor();
    await expect
      .poll(async () => (await latestRun())?.epochsDone, { timeout: 60_000 })
      .toBeGreaterThan(0);
    const trainers = trainersOf(studio.app);
    expect(trainers).toHaveLength(1);
    await studio.app.close();
    expect(trainers.filter(isAlive)).toEqual([]);
    studio = await launchStudio({ userData });
    const run = await latestRun();
    expect(run?.state).toMatch(/cancelled|interrupted/);
    expect(run?.epochsDone).toBeGreaterThan(0);
  });
});
