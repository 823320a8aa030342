import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, expect, it } from 'vitest';
import {
  airPassengers,
  electronArguments,
  electronPath,
  launchStudio,
  makeFolder,
  removeFolders,
  type Studio,
} from '../helpers/electron';
import { testId } from '../helpers/electron-input';

const run = promisify(execFile);
let studio: Studio | undefined;
afterEach(async () => {
  await studio?.app.close();
  studio = undefined;
});
afterAll(removeFolders);

it('opens a data file named on the command line, and one that a second start names', async () => {
  studio = await launchStudio({ args: [airPassengers] });
  const { page, userData } = studio;
  await testId(page, 'import-button').waitFor();
  await page.getByText('air-passengers.csv').first().waitFor();
  const second = join(makeFolder(), 'second.csv');
  writeFileSync(second, readFileSync(airPassengers));
  // Ends by itself, and well, because the first start has the lock.
  await run(electronPath(), electronArguments(second), {
    env: { ...process.env, GATECAST_USER_DATA: userData },
    timeout: 20_000,
  });
  await page.getByText('second.csv').first().waitFor();
});

it('remembers where its window was', async () => {
  studio = await launchStudio();
  const { userData } = studio;
  const place = { x: 120, y: 80, width: 1000, height: 700 };
  await studio.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, place);
  const boundsOf = ({ app }: Studio) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await expect.poll(() => boundsOf(studio as Studio)).toEqual(place);
  await studio.app.close();
  studio = await launchStudio({ userData });
  await expect.poll(() => boundsOf(studio as Studio)).toEqual(place);
});

it('follows the chosen language and theme in menu and window', async () => {
  studio = await launchStudio();
  const answer = await studio.page.evaluate(() =>
    window.gatecast.calls.preferences.set({ theme: 'dark', language: 'tr' }),
  );
  expect(answer.ok).toBe(true);
  expect(
    await studio.app.evaluate(({ Menu, nativeTheme }) => ({
      menu: Menu.getApplicationMenu()?.items.map(({ label }) => label),
      dark: nativeTheme.shouldUseDarkColors,
    })),
  ).toEqual({ menu: ['Dosya', 'Düzenle', 'Görünüm'], dark: true });
});

it('prints a report without a studio, and says so where it cannot', async () => {
  const folder = makeFolder();
  const [html, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
  writeFileSync(html, '<h1>Report</h1><script>document.title = "ran"</script>');
  await run(electronPath(), electronArguments('--print-report', html, pdf), { timeout: 20_000 });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const missing = join(folder, 'missing.html');
  await expect(
    run(electronPath(), electronArguments('--print-report', missing, pdf), { timeout: 20_000 }),
  ).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('missing.html') });
});
