import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '@shared/domain/result';
import { importFile } from '../../main/datasets/import-file';
import type { DataWorker } from '../../main/datasets/worker/data-worker';
import { createProject } from '../../main/project/create-project';

export interface OurTimes {
  /** From the file to what is asked and shown. */
  inspectMs: number;
  /** From there to a data set in the project. */
  importMs: number;
}

/** Imports the table into a new project, as the studio does. @throws where it refuses. */
export async function timeImport(
  worker: DataWorker,
  folder: string,
  table: string,
): Promise<OurTimes> {
  const path = join(folder, 'project.gatecast');
  const project = unwrap(await createProject(path));
  try {
    const request = { path: table, choices: {}, stagingFolder: folder, opened: null };
    const from = performance.now();
    const inspected = unwrap(await worker.run('inspect', request));
    const inspectedAt = performance.now();
    unwrap(await importFile(project, worker, inspected, { name: 'table', steps: [] }));
    return { inspectMs: inspectedAt - from, importMs: performance.now() - inspectedAt };
  } finally {
    await project.close();
    await rm(path, { force: true });
  }
}

function unwrap<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
