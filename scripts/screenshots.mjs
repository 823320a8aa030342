/**
 * `npm run screenshots`: does the main job in the real app and takes docs/screenshots/ from it.
 *
 * Usage: node scripts/screenshots.mjs [--all] [--out FOLDER]
 *   --all  every page in both themes, both languages and three window sizes; else what the README shows
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { ensureBuilt } from './build/ensure-built.mjs';
import { electronEnvironment, needsNoSandbox } from './processes/tools.mjs';
import { withDisplay } from './processes/virtual-display.mjs';
import { electronBinary } from './setup/electron.mjs';
import { readParts } from './setup/parts.mjs';
import { rootDir } from './setup/paths.mjs';
import { printProblem, SetupProblem } from './setup/problem.mjs';

const places = /** @type {const} */ (['data', 'network', 'train', 'forecast', 'report']);
const sizes = [
  [900, 600],
  [1280, 800],
  [2560, 1440],
];

/** @param {import('playwright-core').Page} page @param {string} id */
const byId = (page, id) => page.locator(`[data-testid="${id}"]`);

/** @param {import('playwright-core').ElectronApplication} app @param {number} width @param {number} height */
const resize = (app, width, height) =>
  app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
    /** @type {[number, number]} */ ([width, height]),
  );

/** @param {import('playwright-core').Page} page */
async function doTheJob(page) {
  await byId(page, 'nav-network').click();
  await byId(page, 'cell-lstm').click();
  await byId(page, 'train-button').click();
  await page.locator('[data-testid="run-state"][data-state="finished"]').waitFor();
  await byId(page, 'nav-forecast').click();
  await byId(page, 'create-forecast-button').click();
  await byId(page, 'forecast-plot').waitFor();
}

/**
 * As the page itself does when a person chooses, then drawn anew.
 * @param {import('playwright-core').Page} page @param {'light' | 'dark'} theme @param {'en' | 'tr'} language
 */
async function prefer(page, theme, language) {
  await page.evaluate(
    (preferences) => Reflect.get(window, 'gatecast').calls.preferences.set(preferences),
    { theme, language },
  );
  await page.reload();
  await byId(page, 'nav-data').waitFor();
}

/** Waits until nothing on the page is still being drawn. @param {import('playwright-core').Page} page */
const settle = (page) =>
  page.evaluate(async () => {
    await Promise.all(
      document.getAnimations().map((animation) => animation.finished.catch(() => {})),
    );
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });

/** @param {import('playwright-core').Page} page @param {string} place @param {string} file */
async function take(page, place, file) {
  await byId(page, `nav-${place}`).click();
  await page.mouse.move(2, 2);
  await settle(page);
  await page.screenshot({ path: file });
  console.error(`  ${path.relative(rootDir, file)}`);
}

/** @param {string} folder @param {boolean} isAll @param {NodeJS.ProcessEnv} env */
async function takeAll(folder, isAll, env) {
  const parts = readParts();
  if (!parts.electron) throw new SetupProblem('There is no Electron.', 'Run: npm run doctor');
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'gatecast-screenshots-'));
  const app = await _electron.launch({
    executablePath: electronBinary(parts.electron.dist),
    args: [...(needsNoSandbox ? ['--no-sandbox'] : []), rootDir],
    env: {
      ...electronEnvironment(parts),
      DISPLAY: env.DISPLAY ?? '',
      GATECAST_USER_DATA: userData,
    },
  });
  try {
    const page = await app.firstWindow();
    await byId(page, 'nav-data').waitFor();
    await resize(app, 1280, 1000);
    await doTheJob(page);
    if (!isAll) {
      await prefer(page, 'light', 'en');
      for (const place of places) await take(page, place, path.join(folder, `${place}.png`));
      return;
    }
    for (const language of /** @type {const} */ (['en', 'tr'])) {
      for (const theme of /** @type {const} */ (['light', 'dark'])) {
        await prefer(page, theme, language);
        for (const [width = 0, height = 0] of sizes) {
          await resize(app, width, height);
          await page.waitForFunction((w) => window.innerWidth === w, width);
          for (const place of places) {
            const name = `${place}-${theme}-${language}-${width}.png`;
            await take(page, place, path.join(folder, name));
          }
        }
      }
    }
  } finally {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true });
  }
}

try {
  const args = process.argv.slice(2);
  const at = args.indexOf('--out');
  const folder = path.resolve(
    at < 0 ? path.join(rootDir, 'docs', 'screenshots') : (args[at + 1] ?? ''),
  );
  fs.mkdirSync(folder, { recursive: true });
  await ensureBuilt();
  await withDisplay(
    process.env,
    (env) => takeAll(folder, args.includes('--all'), env),
    '2600x1500x24',
  );
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
