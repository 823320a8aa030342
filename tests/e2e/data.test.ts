import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  launchStudio,
  makeFolder,
  removeFolders,
  type Studio,
  screenshotOnFailure,
} from '../helpers/electron';
import { dropFiles, testId } from '../helpers/electron-input';
import { goTo, importPreviewed, openDropped, queueRow } from '../helpers/studio-steps';

/** Every date reads day first and month first: the first days of January, or of twelve months. */
const ambiguousDates = [
  'day;sold',
  ...Array.from({ length: 12 }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    return `${number}/01/2024;${10 + index}`;
  }),
].join('\n');

const day = (index: number) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
/** Sixty days of which the 11th to 14th are not there. */
const withGap = [
  'day,value',
  ...Array.from({ length: 60 }, (_, index) => index)
    .filter((index) => index < 10 || index > 13)
    .map((index) => `${day(index)},${100 + (index % 7)}`),
].join('\n');
const daily = (name: string) =>
  [`day,${name}`, ...Array.from({ length: 30 }, (_, index) => `${day(index)},${index}`)].join('\n');

describe('the data page in the studio', () => {
  let studio: Studio;
  const folder = makeFolder();
  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  beforeEach((context) => {
    screenshotOnFailure(() => studio.page, context.task.name.replaceAll(/\W+/g, '-'));
  });
  afterAll(async () => {
    await studio.app.close();
    removeFolders();
  });

  const datasets = async () => {
    const answer = await studio.page.evaluate(() => window.gatecast.calls.datasets.list({}));
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  };
  const names = async () => (await datasets()).map(({ name }) => name);

  it('asks whether days or months come first, and imports what is answered', async () => {
    studio = await launchStudio();
    const { page } = studio;
    await goTo(page, 'data');
    await dropFiles(page, [file('sold.csv', ambiguousDates)]);
    const question = page.locator('[data-testid^="question-"]').first();
    await question.waitFor();
    expect(await question.textContent()).toContain('01/01/2024');
    expect(await testId(page, 'import-button').isDisabled()).toBe(true);
    expect(await testId(page, 'import-reason').textContent()).toBe(
      'Answer the question above first.',
    );
    const options = question.locator('[role="radio"]');
    expect(await options.count()).toBe(2);
    const dayFirst = page.locator('[data-testid^="option-"]').first();
    await dayFirst.click();
    await expect.poll(() => testId(page, 'import-button').isEnabled()).toBe(true);
    await importPreviewed(page, 'Sold');
    const sold = (await datasets()).find(({ name }) => name === 'Sold');
    expect(['day', 'month']).toContain(sold?.frequency.unit);
    expect(sold?.length).toBe(12);
  });

  it('takes several files at once; one that is refused hides none of the others', async () => {
    const { page } = studio;
    await dropFiles(page, [
      file('north.csv', daily('north')),
      file('empty.csv', ''),
      file('south.csv', daily('south')),
    ]);
    await queueRow(page, 'north.csv', 'ready').waitFor();
    await queueRow(page, 'south.csv', 'ready').waitFor();
    await queueRow(page, 'empty.csv', 'refused').waitFor();
    expect(await queueRow(page, 'empty.csv', 'refused').textContent()).toContain('is empty');
    await testId(page, 'import-all-button').click();
    await queueRow(page, 'north.csv', 'done').waitFor();
    await queueRow(page, 'south.csv', 'done').waitFor();
    expect(await names()).toEqual(expect.arrayContaining(['north', 'south']));
    await testId(page, 'clear-done-button').click();
    await queueRow(page, 'empty.csv', 'refused').locator('[data-testid="queue-cancel"]').click();
    await testId(page, 'intake-queue').waitFor({ state: 'detached' });
  });

  it('ends an import that is called off, and keeps nothing of it', async () => {
    const { page } = studio;
    const before = await names();
    const rows = Buffer.alloc(7 * 4_000_000, '123.45\n');
    await dropFiles(page, [file('long.csv', Buffer.concat([Buffer.from('value\n'), rows]))]);
    await queueRow(page, 'long.csv', 'ready').waitFor({ timeout: 60_000 });
    await testId(page, 'import-button').click();
    const importing = queueRow(page, 'long.csv', 'importing');
    await importing.locator('[role="progressbar"]').waitFor();
    await importing.locator('[data-testid="queue-cancel"]').click();
    await queueRow(page, 'long.csv', 'ready').waitFor();
    expect(await names()).toEqual(before);
    await queueRow(page, 'long.csv', 'ready').locator('[data-testid="queue-cancel"]').click();
    await testId(page, 'intake-queue').waitFor({ state: 'detached' });
  });

  it('pastes a table', async () => {
    const { page } = studio;
    await testId(page, 'paste-button').click();
    await testId(page, 'paste-text').fill(daily('pasted').replaceAll(',', '\t'));
    await testId(page, 'paste-read-button').click();
    await importPreviewed(page, 'Pasted');
    expect(await names()).toContain('Pasted');
  });

  it('undoes and redoes corrections, and shows the rows as they are cut', async () => {
    const { page } = studio;
    await openDropped(page, file('gap.csv', withGap));
    await page.getByText('2024-01-05', { exact: true }).waitFor();
    expect(await testId(page, 'headline').textContent()).toContain('56 rows');
    await testId(page, 'header-rows-input').fill('0');
    await testId(page, 'header-rows-input').press('Tab');
    await expect.poll(() => testId(page, 'headline').textContent()).toContain('57 rows');
    await testId(page, 'undo-choice').click();
    await expect.poll(() => testId(page, 'headline').textContent()).toContain('56 rows');
    await testId(page, 'redo-choice').click();
    await expect.poll(() => testId(page, 'headline').textContent()).toContain('57 rows');
    await testId(page, 'forget-choices').click();
    await expect.poll(() => testId(page, 'headline').textContent()).toContain('56 rows');
    await importPreviewed(page, 'Gap');
  });

  it('prepares the series, and takes it back', async () => {
    const { page } = studio;
    const missing = async () => (await datasets()).find(({ name }) => name === 'Gap')?.missingCount;
    await testId(page, 'gap-strip').waitFor();
    await testId(page, 'gap-strip').locator('[role="listbox"]').focus();
    expect(await testId(page, 'gap-words').textContent()).toContain('4 steps');
    await testId(page, 'prepare-missing').click();
    await page.getByRole('option', { name: 'Leave them missing' }).click();
    await expect.poll(missing).toBe(4);
    await testId(page, 'prepare-missing').click();
    await page.getByRole('option', { name: 'Straight line between neighbours' }).click();
    await expect.poll(missing).toBe(0);
    await testId(page, 'undo-prepare').click();
    await expect.poll(missing).toBe(4);
    await testId(page, 'redo-prepare').click();
    await expect.poll(missing).toBe(0);
    const plot = testId(page, 'series-plot').locator('[role="img"]').first();
    await expect
      .poll(() => plot.getAttribute('aria-label'))
      .toContain('4 steps shown were filled in');
    await testId(page, 'tab-rows').click();
    await page.getByText('2024-01-15', { exact: true }).waitFor();
  });

  it('changes its language while a file is on the table, and forgets nothing', async () => {
    const { page } = studio;
    await openDropped(page, file('dil.csv', daily('dil')));
    await testId(page, 'dataset-name-input').fill('Satışlar');
    await testId(page, 'language-select').click();
    await page.getByRole('option', { name: 'Türkçe' }).click();
    await page.getByRole('button', { name: 'İçe aktar', exact: true }).waitFor();
    expect(await testId(page, 'dataset-name-input').inputValue()).toBe('Satışlar');
    expect(await testId(page, 'headline').textContent()).toContain('sorulacak bir şey yok');
    await importPreviewed(page, 'Satışlar');
    expect(await names()).toContain('Satışlar');
    expect(studio.pageErrors).toEqual([]);
  });
});
