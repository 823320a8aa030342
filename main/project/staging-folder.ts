import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'gatecast-staging-';

/**
 * A private folder for one open project. Its name carries this process's id, so that what a killed
 * process left behind is found and removed by the next one.
 */
export async function createStagingFolder(): Promise<string> {
  // DuckDB compares resolved paths, and macOS's temporary folder is a link.
  const root = await realpath(tmpdir());
  await removeAbandoned(root);
  return mkdtemp(join(root, `${prefix}${process.pid}-`));
}

export async function removeStagingFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}

async function removeAbandoned(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (!Number.isInteger(pid) || pid <= 0 || isRunning(pid)) continue;
    // Another user's folder cannot be removed; it is not ours to worry about.
    await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
