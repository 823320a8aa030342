import { realpath } from 'node:fs/promises';
import { describeError } from '@shared/text';
import { FileTokens } from './datasets/file-tokens';
import type { DataWorker } from './datasets/worker/data-worker';
import { openProjectAtStart } from './project/open-at-start';
import { openProject } from './project/open-project';
import { ProjectSession } from './project/project-session';
import { RecentProjects } from './project/recent-projects';
import { samplePath } from './project/sample-project';
import type { ShellPorts, ShellStudio } from './shell/shell-studio';
import { createStudio } from './studio';

/**
 * The studio of the desktop app: joins the shell and the features, with the project of the last
 * time or the sample project. @throws Error with words for a person where no project can be opened.
 */
export async function createDesktopStudio(
  ports: ShellPorts,
  dataWorker: DataWorker,
): Promise<ShellStudio> {
  const { userDataFolder, examplesFolder, logError } = ports;
  const recent = new RecentProjects(userDataFolder);
  const opened = await openProjectAtStart(userDataFolder, examplesFolder, recent);
  if (!opened.ok) {
    const { message, remedy } = describeError(opened.error, 'en');
    throw new Error(`${message} ${remedy}`);
  }
  const { project, problem } = opened.value;
  if (problem) logError('the project of the last time was not opened', problem);
  const session = await ProjectSession.start(project, recent, problem);
  const tokens = new FileTokens();
  const sample = samplePath(userDataFolder);
  const studio = await createStudio({
    ...ports,
    session,
    recent,
    tokens,
    dataWorker,
    samplePath: sample,
  });
  const preferences = await studio.handlers.preferences.get({});
  if (!preferences.ok) throw new Error(preferences.error.code);

  return {
    handlers: studio.handlers,
    admitFile: (path) => tokens.admit(path),
    openProject: async (path) => {
      const resolved = await realpath(path).catch(() => path);
      if (resolved === session.project().path) return true;
      const next = await openProject(resolved, { sample: resolved === sample });
      if (next.ok) await session.switchTo(next.value);
      else logError(`opening ${path}`, next.error);
      return next.ok;
    },
    preferences: preferences.value,
    close: studio.close,
  };
}
