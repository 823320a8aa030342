import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openProject } from '../../../main/project/open-project';
import { bundleScript, scriptEnvironment } from '../../helpers/bundle-script';
import { valueIn, withFolder } from '../../helpers/temporary-project';

/** Runs the loop, kills it with SIGKILL after `count` acknowledgements; returns the last one. */
async function commitUntilKilled(script: string, path: string, count: number): Promise<number> {
  const child = spawn(process.execPath, [script, path], {
    env: scriptEnvironment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = 0;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    last = Number(line);
    if (last === count) child.kill('SIGKILL');
  });
  await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return last;
}

test('what a call has acknowledged survives kill -9', async () => {
  await withFolder(async (folder) => {
    const script = join(folder, 'commit-loop.cjs');
    await bundleScript(fileURLToPath(new URL('./commit-loop.ts', import.meta.url)), script);
    for (const count of [1, 40, 90]) {
      const path = join(folder, `${count}.gatecast`);
      const acknowledged = await commitUntilKilled(script, path, count);
      expect(acknowledged).toBeGreaterThanOrEqual(count);
      const project = valueIn(await openProject(path));
      const rows = await project.database.rows(
        z.object({ number: z.number() }),
        'SELECT number FROM acknowledged ORDER BY number',
      );
      expect(project.lostCommits).toBe(0);
      await project.close();
      const expected = Array.from({ length: acknowledged }, (_, index) => index + 1);
      expect(rows.map((row) => row.number).slice(0, acknowledged)).toEqual(expected);
      // At most one commit was durable but not yet acknowledged.
      expect(rows.length - acknowledged).toBeLessThanOrEqual(1);
    }
  });
});

test('a truncated log is noticed: the commits that are missing are counted', async () => {
  await withFolder(async (folder) => {
    const script = join(folder, 'commit-loop.cjs');
    await bundleScript(fileURLToPath(new URL('./commit-loop.ts', import.meta.url)), script);
    const path = join(folder, 'cut.gatecast');
    await commitUntilKilled(script, path, 40);
    const log = await readFile(`${path}.wal`);
    await truncate(`${path}.wal`, Math.floor(log.length / 2));
    const project = valueIn(await openProject(path));
    expect(project.lostCommits).toBeGreaterThan(0);
    await project.close();
    // Told once: from here the earlier state is the state.
    const again = valueIn(await openProject(path));
    expect(again.lostCommits).toBe(0);
    await again.close();
  });
});
