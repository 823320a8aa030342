import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import { importFile } from '../datasets/import-file';
import { closeSource } from '../datasets/inspect-file';
import { listDatasets } from '../datasets/store/dataset-rows';
import { createLocalWorker } from '../datasets/worker/local-worker';
import { createProject } from './create-project';
import { openProject } from './open-project';
import type { Project } from './project';

export const samplePath = (userDataFolder: string): string =>
  join(userDataFolder, 'Sample.gatecast');

/**
 * The project that the studio starts with, made on first use from `air-passengers.csv` in
 * `examplesFolder`. A damaged one is put aside under another name and made anew.
 * Errors: those of opening a project and of importing a file.
 */
export async function openSampleProject(
  userDataFolder: string,
  examplesFolder: string,
): Promise<Result<Project, AppError>> {
  const path = samplePath(userDataFolder);
  const opened = await openOrCreate(path, userDataFolder);
  if (!opened.ok) return opened;
  const project = opened.value;
  // Empty also where an earlier start was interrupted before the import.
  if ((await listDatasets(project)).length > 0) return succeed(project);
  const imported = await importExample(project, join(examplesFolder, 'air-passengers.csv'));
  if (imported.ok) return succeed(project);
  await project.close();
  return imported;
}

async function openOrCreate(
  path: string,
  userDataFolder: string,
): Promise<Result<Project, AppError>> {
  const opened = await openProject(path, { sample: true });
  if (opened.ok) return opened;
  const { code } = opened.error;
  if (code !== 'file-missing' && code !== 'project-unreadable') return opened;
  try {
    if (code === 'project-unreadable') await putAside(path);
    await mkdir(userDataFolder, { recursive: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return fail(appError('project-write-failed', { file: basename(path), reason }, String(error)));
  }
  return createProject(path, { sample: true });
}

/** Kept, since the person may have worked in it. */
const putAside = (path: string): Promise<void> =>
  rename(path, path.replace(/\.gatecast$/, `.damaged-${Date.now()}.gatecast`));

/** Imports a file as inspected, without asking. Errors: those of importing a file. */
async function importExample(project: Project, path: string): Promise<Result<unknown, AppError>> {
  const worker = createLocalWorker();
  const { stagingFolder } = project;
  const request = { path, choices: {}, stagingFolder, opened: null };
  const inspected = await worker.run('inspect', request);
  if (!inspected.ok) return inspected;
  try {
    const plan = { name: 'Air passengers', steps: [] };
    return await importFile(project, worker, inspected.value, plan);
  } finally {
    await closeSource(inspected.value.source);
    await worker.close();
  }
}
