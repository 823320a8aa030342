import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  launchStudio,
  makeFolder,
  removeFolders,
  type Studio,
  screenshotOnFailure,
} from '../helpers/electron';
import { dropFiles } from '../helpers/electron-input';
import { goTo } from '../helpers/studio-steps';

let studio: Studio;
const folder = makeFolder();
beforeAll(async () => {
  studio = await launchStudio();
  await goTo(studio.page, 'data');
});
afterAll(async () => {
  await studio.app.close();
  removeFolders();
});

const datasetNames = async () => {
  const answer = await studio.page.evaluate(() => window.gatecast.calls.datasets.list({}));
  return answer.ok ? answer.value.map(({ name }) => name) : answer.error;
};

it.each<[name: string, content: string | Buffer, said: string[]]>([
  ['empty.csv', '', ['empty.csv', 'is empty']],
  ['binary.csv', Buffer.from('ok\n\0\x01\x02'), ['binary.csv', 'is not a text file', 'line 2']],
  ['header.csv', 'month,value\n', ['header.csv', 'line 1', 'no records']],
])('says what is wrong with %s and leaves the project as it was', async (name, content, said) => {
  screenshotOnFailure(() => studio.page, `bad-input-${name}`);
  const before = await datasetNames();
  const file = join(folder, name);
  writeFileSync(file, content);
  await dropFiles(studio.page, [file]);
  const alert = studio.page.locator('[role="alert"]', { hasText: name }).last();
  await alert.waitFor();
  const text = await alert.textContent();
  for (const words of said) expect(text).toContain(words);
  expect(await datasetNames()).toEqual(before);
});

it('says why a table without numbers makes no series, and offers no import', async () => {
  const before = await datasetNames();
  const file = join(folder, 'texts.csv');
  writeFileSync(file, 'day,b\n2024-01-01,x\n2024-01-02,y\n');
  await dropFiles(studio.page, [file]);
  const told = studio.page.getByTestId('no-series');
  await told.waitFor();
  expect(await told.textContent()).toContain('None of the 2 columns holds numbers');
  expect(await studio.page.getByTestId('import-button').count()).toBe(0);
  expect(await datasetNames()).toEqual(before);
});

it('says that the rows of a table without times are counted', async () => {
  const file = join(folder, 'words.csv');
  writeFileSync(file, 'a,b\nx,1\ny,2\nz,3\n');
  await dropFiles(studio.page, [file]);
  await studio.page.getByText('No column holds times').first().waitFor();
});

it('names a file that was gone before it was read', async () => {
  await dropFiles(studio.page, [join(folder, 'gone.csv')]);
  const alert = studio.page.locator('[role="alert"]', { hasText: 'gone.csv' }).last();
  await alert.waitFor();
  expect(await alert.textContent()).toContain('no longer there');
});
