import type { RunState } from '@shared/domain/run';
import type { Page } from 'playwright-core';
import { enterNumber, testId } from './electron-input';

/** What the tests do in the studio again and again, by the page's own controls. */

export const goTo = (page: Page, place: 'data' | 'network' | 'train' | 'forecast' | 'report') =>
  testId(page, `nav-${place}`).click();

/** Confirms the preview that a dropped or picked file opened, and takes the data set up. */
export async function importPreviewed(page: Page, name: string): Promise<void> {
  await testId(page, 'dataset-name-input').fill(name);
  await testId(page, 'import-button').click();
  // The preview goes when the data set is in the project; until then an earlier one may be shown.
  await testId(page, 'import-button').waitFor({ state: 'detached' });
  await testId(page, 'use-dataset-button').waitFor();
}

export interface NetworkChoices {
  cell: 'lstm' | 'gru' | 'simple-rnn';
  units: number;
  windowSteps: number;
  epochs: number;
}

export async function train(page: Page, choices: NetworkChoices): Promise<void> {
  await goTo(page, 'network');
  await testId(page, `cell-${choices.cell}`).click();
  await enterNumber(page, 'window-input', choices.windowSteps);
  await enterNumber(page, 'units-input', choices.units);
  await enterNumber(page, 'epochs-input', choices.epochs);
  await testId(page, 'train-button').click();
}

export const runState = (page: Page, state: RunState) =>
  page.locator(`[data-testid="run-state"][data-state="${state}"]`);
