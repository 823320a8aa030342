import { realpath } from 'node:fs/promises';
import type { Contract } from '@shared/contract';
import type { Handlers } from '@shared/contract/define-call';
import { type AppError, appError } from '@shared/domain/app-error';
import type { ProjectSummary } from '@shared/domain/project';
import { fail, type Result, succeed } from '@shared/domain/result';
import { createProject } from './create-project';
import type { DialogOptions, Dialogs } from './dialogs';
import { openProject } from './open-project';
import type { Project } from './project';
import type { ProjectSession } from './project-session';
import { projectName, type RecentProjects } from './recent-projects';

export interface ProjectHandlersDeps {
  session: ProjectSession;
  recent: RecentProjects;
  dialogs: Dialogs;
  /** Path of the project that came with the studio; opened again, it is still the sample. */
  samplePath: string;
}

const filters: DialogOptions['filters'] = [{ name: 'Gatecast', extensions: ['gatecast'] }];

export function createProjectHandlers(deps: ProjectHandlersDeps): Handlers<Contract['projects']> {
  const { session, recent, dialogs } = deps;

  async function open(path: string): Promise<Result<ProjectSummary, AppError>> {
    const resolved = await realpath(path).catch(() => path);
    if (resolved === session.project().path) return succeed(summarize(session));
    const sample = await realpath(deps.samplePath).catch(() => null);
    return takeUp(await openProject(resolved, { sample: resolved === sample }));
  }

  async function takeUp(
    opened: Result<Project, AppError>,
  ): Promise<Result<ProjectSummary, AppError>> {
    if (!opened.ok) return opened;
    await session.switchTo(opened.value);
    return succeed(summarize(session));
  }

  return {
    current: async () => succeed(summarize(session)),
    recent: async () => succeed(await recent.list()),
    create: async () => {
      const path = await dialogs.saveFile({
        title: 'New project',
        filters,
        defaultName: 'Forecasts.gatecast',
      });
      if (path === null) return succeed(null);
      return takeUp(await createProject(withEnding(path)));
    },
    open: async () => {
      const path = await dialogs.openFile({ title: 'Open project', filters });
      return path === null ? succeed(null) : open(path);
    },
    openRecent: async ({ id }) => {
      const chosen = (await recent.list()).find((project) => project.id === id);
      return chosen === undefined
        ? fail(appError('file-missing', { file: id }))
        : open(chosen.path);
    },
  };
}

function summarize(session: ProjectSession): ProjectSummary {
  const { path, sample } = session.project();
  return { name: projectName(path), path, sample, problems: session.problems() };
}

const withEnding = (path: string): string =>
  path.toLowerCase().endsWith('.gatecast') ? path : `${path}.gatecast`;
