import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  airPassengers,
  checkout,
  isAlive,
  launchStudio,
  removeFolders,
  type Studio,
  screenshotOnFailure,
  trainersOf,
} from '../helpers/electron';
import { dropFiles, testId } from '../helpers/electron-input';
import { goTo, importPreviewed, runState, train } from '../helpers/studio-steps';

const executable = join(checkout, 'dist', 'test', 'linux-unpacked', 'gatecast');
const packing = 10 * 60_000;

let studio: Studio | undefined;
beforeAll(async () => {
  await promisify(execFile)(
    process.execPath,
    [join(checkout, 'scripts', 'dist.mjs'), '--linux', '--test-build'],
    { cwd: checkout, maxBuffer: 64 << 20 },
  );
}, packing);
afterAll(async () => {
  await studio?.app.close();
  removeFolders();
});

it('is packed with its fuses set', async () => {
  const wire = await getCurrentFuseWire(executable);
  const state = (fuse: FuseV1Options) =>
    String.fromCharCode(wire[fuse] ?? 0) === '1' ? 'on' : 'off';
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    onlyAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
    cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
  }).toEqual({ runAsNode: 'off', nodeOptions: 'off', onlyAsar: 'on', cookieEncryption: 'on' });
});

it('starts from its archive and trains on the libtensorflow that it carries', async () => {
  // An empty library path of the test's own: only what the package brings may be found.
  studio = await launchStudio({ executablePath: executable, env: { LD_LIBRARY_PATH: '' } });
  const { app, page } = studio;
  screenshotOnFailure(() => page, 'packaged');
  expect(await app.evaluate(({ app }) => [app.isPackaged, app.getAppPath()])).toEqual([
    true,
    join(executable, '..', 'resources', 'app.asar'),
  ]);
  await goTo(page, 'data');
  await dropFiles(page, [airPassengers]);
  await testId(page, 'import-button').waitFor();
  await importPreviewed(page, 'Packed');
  await testId(page, 'use-dataset-button').click();
  await train(page, { cell: 'lstm', units: 8, windowSteps: 12, epochs: 10 });
  await runState(page, 'finished').waitFor({ timeout: 120_000 });
  // The page hears of the end from the trainer itself, a moment before it is in the project.
  const latestRun = async () => {
    const runs = await page.evaluate(() => window.gatecast.calls.training.list({}));
    return runs.ok ? [...runs.value].sort((a, b) => b.startedAt - a.startedAt)[0] : null;
  };
  await expect
    .poll(latestRun, { timeout: 30_000 })
    .toMatchObject({ state: 'finished', epochsDone: 10, engine: 'native' });
  const trainers = trainersOf(app);
  await app.close();
  studio = undefined;
  expect(trainers.filter(isAlive)).toEqual([]);
});
