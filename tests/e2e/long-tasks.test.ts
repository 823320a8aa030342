import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  airPassengers,
  launchStudio,
  removeFolders,
  type Studio,
  screenshotOnFailure,
} from '../helpers/electron';
import { dropFiles, testId } from '../helpers/electron-input';
import { goTo, importPreviewed, runState, train } from '../helpers/studio-steps';

let studio: Studio;
beforeAll(async () => {
  studio = await launchStudio();
});
afterAll(async () => {
  await studio.app.close();
  removeFolders();
});

it('no task of the page takes over 50 ms while training streams', async () => {
  const { page } = studio;
  screenshotOnFailure(() => page, 'long-tasks');
  await goTo(page, 'data');
  await dropFiles(page, [airPassengers]);
  await testId(page, 'import-button').waitFor();
  await importPreviewed(page, 'Streamed');
  await testId(page, 'use-dataset-button').click();
  await train(page, { cell: 'lstm', units: 32, windowSteps: 24, epochs: 10_000 });
  await testId(page, 'loss-plot').locator('svg, canvas').first().waitFor();
  await expect
    .poll(() => testId(page, 'run-progress').textContent(), { timeout: 30_000 })
    .toMatch(/\d/);
  // Opening the page is one thing, streaming another: what counts begins here.
  const tasks = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const from = performance.now();
        const found: string[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const { startTime, duration } of list.getEntries()) {
            found.push(`${Math.round(duration)} ms, ${Math.round(startTime - from)} ms in`);
          }
        });
        observer.observe({ type: 'longtask' });
        setTimeout(() => {
          observer.disconnect();
          resolve(found);
        }, 10_000);
      }),
  );
  await testId(page, 'cancel-button').click();
  await runState(page, 'cancelled').waitFor();
  expect(tasks).toEqual([]);
});
