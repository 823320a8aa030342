import type { RunState } from '@shared/domain/run';
import type { Page } from 'playwright-core';
import { dropFiles, enterNumber, testId } from './electron-input';

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

/** Drops a file and waits until what was understood of it is on the page. */
export async function openDropped(page: Page, path: string): Promise<void> {
  await dropFiles(page, [path]);
  await testId(page, 'headline').waitFor();
}

/** The row of a file in the list of files to import, once it is in a state. */
export const queueRow = (page: Page, fileName: string, state: string) =>
  page.locator(`[data-testid="queue-row"][data-state="${state}"]`, { hasText: fileName });

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
