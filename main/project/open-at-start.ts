import { realpath } from 'node:fs/promises';
import type { AppError } from '@shared/domain/app-error';
import { type Result, succeed } from '@shared/domain/result';
import { openProject } from './open-project';
import type { Project } from './project';
import type { RecentProjects } from './recent-projects';
import { openSampleProject, samplePath } from './sample-project';

export interface OpenedAtStart {
  project: Project;
  /** Why the project that was open last is not this one; null where it is. */
  problem: AppError | null;
}

/**
 * The project that was open last; the sample where there is none or it cannot be opened.
 * Errors: those of `openSampleProject`.
 */
export async function openProjectAtStart(
  userDataFolder: string,
  examplesFolder: string,
  recent: RecentProjects,
): Promise<Result<OpenedAtStart, AppError>> {
  const [last] = await recent.list();
  let problem: AppError | null = null;
  const sample = await realpath(samplePath(userDataFolder)).catch(() => null);
  if (last !== undefined && last.path !== sample) {
    const opened = await openProject(last.path);
    if (opened.ok) return succeed({ project: opened.value, problem });
    problem = opened.error;
  }
  const opened = await openSampleProject(userDataFolder, examplesFolder);
  return opened.ok ? succeed({ project: opened.value, problem }) : opened;
}
