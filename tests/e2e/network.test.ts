import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { launchStudio, removeFolders, type Studio, screenshotOnFailure } from '../helpers/electron';
import { enterNumber, testId } from '../helpers/electron-input';
import { goTo, runState } from '../helpers/studio-steps';

async function choose(page: Page, field: string, option: string): Promise<void> {
  await testId(page, field).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** A network of several kinds of layers, set on the page and trained natively. */
describe('the network page in the studio', () => {
  let studio: Studio;

  beforeEach((context) => {
    screenshotOnFailure(() => studio.page, context.task.name.replaceAll(/\W+/g, '-'));
  });
  afterAll(async () => {
    await studio.app.close();
    removeFolders();
  });

  const latestRun = async () => {
    const answer = await studio.page.evaluate(() => window.gatecast.calls.training.list({}));
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value.reduce((last, run) => (run.startedAt > last.startedAt ? run : last));
  };

  it('stacks a convolution and an LSTM of both directions, and explains them', async () => {
    studio = await launchStudio();
    const { page } = studio;
    await goTo(page, 'network');
    await testId(page, 'cell-conv1d').click();
    await testId(page, 'more-layer').click();
    await choose(page, 'normalization-select', 'Automatic');
    await testId(page, 'add-layer-button').click();
    await testId(page, 'cell-lstm').click();
    await enterNumber(page, 'units-input', 8);
    await choose(page, 'choice-direction', 'Both, added');
    const words = testId(page, 'in-words');
    await words.getByText(/stands before relu/).waitFor();
    await words
      .getByText(/of both are added/)
      .first()
      .waitFor();
  });

  it('names the layer that cannot stand where it stands, and trains nothing', async () => {
    const { page } = studio;
    await testId(page, 'add-layer-button').click();
    await testId(page, 'cell-conv1d').click();
    await page
      .getByText(/slide over steps/)
      .first()
      .waitFor();
    expect(await testId(page, 'train-button').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Remove layer 3' }).click();
    await expect.poll(() => testId(page, 'train-button').isDisabled()).toBe(false);
  });

  it('trains it, and the run has the very spec of the page', async () => {
    const { page } = studio;
    await choose(page, 'optimizer-select', 'AdamW');
    await choose(page, 'loss-select', 'Huber');
    await enterNumber(page, 'epochs-input', 15);
    await testId(page, 'train-button').click();
    await runState(page, 'finished').waitFor({ timeout: 120_000 });
    await expect.poll(latestRun).toMatchObject({ state: 'finished', epochsDone: 15 });
    const { spec, lastTrainLoss } = await latestRun();
    expect(spec).toMatchObject({
      layers: [
        { kind: 'conv1d', normalization: { placement: 'auto' } },
        { kind: 'lstm', units: 8, bidirectional: { merge: 'sum' } },
      ],
      optimizer: { kind: 'adamw' },
      loss: { kind: 'huber' },
    });
    expect(lastTrainLoss).toBeGreaterThan(0);
    expect(studio.pageErrors).toEqual([]);
  });
});
