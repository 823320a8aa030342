/**
 * Whether the page stays smooth while a run streams: its long tasks (over 50 ms) and its frames in ten
 * seconds of training at batch size 1, in the real app.
 *
 * Usage: npm run bench -- streaming [seconds]
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { ensureBuilt } from '../scripts/build/ensure-built.mjs';
import { electronEnvironment, needsNoSandbox } from '../scripts/processes/tools.mjs';
import { withDisplay } from '../scripts/processes/virtual-display.mjs';
import { readParts } from '../scripts/setup/parts.mjs';
import { rootDir } from '../scripts/setup/paths.mjs';

const seconds = Number(process.argv[2] ?? 10);

/** @typedef {{ longTasks: number[], frames: number, longestFrameMs: number }} Smoothness */

/** Runs in the page. @param {number} durationMs @returns {Promise<Smoothness>} */
function watchPage(durationMs) {
  return new Promise((resolve) => {
    /** @type {number[]} */
    const longTasks = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(Math.round(duration));
    });
    observer.observe({ type: 'longtask' });
    const from = performance.now();
    let frames = 0;
    let longestFrameMs = 0;
    let last = from;
    const onFrame = (/** @type {number} */ now) => {
      frames += 1;
      longestFrameMs = Math.max(longestFrameMs, now - last);
      last = now;
      if (now - from < durationMs) requestAnimationFrame(onFrame);
      else {
        observer.disconnect();
        resolve({ longTasks, frames, longestFrameMs });
      }
    };
    requestAnimationFrame(onFrame);
  });
}

await ensureBuilt();
await withDisplay(electronEnvironment(readParts()), async (env) => {
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'gatecast-bench-'));
  const app = await _electron.launch({
    executablePath: env.ELECTRON_EXEC_PATH ?? '',
    args: [...(needsNoSandbox ? ['--no-sandbox'] : []), rootDir],
    env: /** @type {Record<string, string>} */ ({ ...env, GATECAST_USER_DATA: userData }),
  });
  try {
    const page = await app.firstWindow();
    const byId = (/** @type {string} */ id) => page.locator(`[data-testid="${id}"]`);
    const enter = async (/** @type {string} */ id, /** @type {string} */ value) => {
      await byId(id).fill(value);
      await byId(id).press('Tab');
    };
    await byId('nav-network').click();
    await enter('epochs-input', '10000');
    await enter('batch-size-input', '1');
    await byId('train-button').click();
    // Opening the page is one thing, streaming another: the second is measured.
    await byId('loss-plot').locator('svg, canvas').first().waitFor();
    const { longTasks, frames, longestFrameMs } = await page.evaluate(watchPage, seconds * 1000);
    const speed = await byId('run-progress').textContent();
    await byId('cancel-button').click();
    console.log(`While a run streams for ${seconds} s (${speed?.trim()}):`);
    console.log(`  tasks over 50 ms: ${longTasks.length} ${longTasks.join(', ')}`);
    console.log(
      `  frames: ${(frames / seconds).toFixed(1)} a second, longest ${longestFrameMs.toFixed(0)} ms`,
    );
    if (longTasks.length > 0) process.exitCode = 1;
  } finally {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true });
  }
});
