/**
 * The studio's own times and memory: from launch to a window that can be used, a call's round trip, quitting.
 *
 * Usage: npm run bench -- ui [starts]
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

const roundTrips = 200;
const starts = Number(process.argv[2] ?? 7);

const median = (/** @type {number[]} */ values) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Resident memory of a process and all that it started, in MB. */
function residentMb(/** @type {number} */ root) {
  /** @type {Map<number, { parent: number, kb: number }>} */
  const processes = new Map();
  for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = fs.readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (/** @type {string} */ key) =>
        Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      processes.set(Number(name), { parent: field('PPid'), kb: field('VmRSS') });
    } catch {
      // It ended while we looked.
    }
  }
  const sum = (/** @type {number} */ pid) => {
    let kb = processes.get(pid)?.kb ?? 0;
    for (const [child, { parent }] of processes) if (parent === pid) kb += sum(child);
    return kb;
  };
  return sum(root) / 1000;
}

async function measure(/** @type {NodeJS.ProcessEnv} */ env, /** @type {string} */ userData) {
  const startedAt = performance.now();
  const app = await _electron.launch({
    executablePath: env.ELECTRON_EXEC_PATH ?? '',
    args: [...(needsNoSandbox ? ['--no-sandbox'] : []), rootDir],
    env: /** @type {Record<string, string>} */ ({ ...env, GATECAST_USER_DATA: userData }),
  });
  const page = await app.firstWindow();
  const windowMs = performance.now() - startedAt;
  await page.waitForSelector('[data-testid="nav-data"]');
  const usableMs = performance.now() - startedAt;
  const callMs = await page.evaluate(async (count) => {
    const from = performance.now();
    for (let call = 0; call < count; call++) await window.gatecast.calls.preferences.get({});
    return (performance.now() - from) / count;
  }, roundTrips);
  const memoryMb = residentMb(app.process().pid ?? 0);
  const quitAt = performance.now();
  await app.close();
  return { windowMs, usableMs, callMs, memoryMb, quitMs: performance.now() - quitAt };
}

await ensureBuilt();
await withDisplay(electronEnvironment(readParts()), async (env) => {
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'gatecast-bench-'));
  try {
    const first = await measure(env, userData);
    const rows = [];
    for (let start = 1; start < starts; start++) rows.push(await measure(env, userData));
    console.log(
      `First start (writes the sample project): usable after ${first.usableMs.toFixed(0)} ms`,
    );
    for (const key of /** @type {const} */ ([
      'windowMs',
      'usableMs',
      'callMs',
      'memoryMb',
      'quitMs',
    ])) {
      const values = rows.map((row) => row[key]);
      console.log(
        `${key.padEnd(9)} median ${median(values)?.toFixed(1)}  (${Math.min(...values).toFixed(1)} – ${Math.max(...values).toFixed(1)}, ${values.length} starts)`,
      );
    }
  } finally {
    fs.rmSync(userData, { recursive: true, force: true });
  }
});
