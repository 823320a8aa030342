import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FileTokens } from '../datasets/file-tokens';
import { createLocalWorker } from '../datasets/worker/local-worker';
import { createProject } from '../project/create-project';
import type { Dialogs } from '../project/dialogs';
import { openProject } from '../project/open-project';
import { ProjectSession } from '../project/project-session';
import { RecentProjects } from '../project/recent-projects';
import type { PrintPdf } from '../reports/write-report';
import { createStudio, type Studio } from '../studio';
import { createForkSpawner } from '../training/fork-spawner';
import { unwrap } from './cli-failure';

export interface CliStudio extends Studio {
  tokens: FileTokens;
  /** Where the next report goes: what a person would answer to the save dialog. */
  saveNextTo(choose: (defaultName: string) => string): void;
}

export interface CliStudioOptions {
  /** null: a project that is removed at the end. */
  project: string | null;
  trainerPath: string;
  printPdf: PrintPdf;
}

/** The same studio as the window's, with a folder of its own instead of the person's data folder. */
export async function openCliStudio(options: CliStudioOptions): Promise<CliStudio> {
  const folder = await mkdtemp(join(tmpdir(), 'gatecast-cli-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  try {
    const path = resolve(options.project ?? join(folder, 'cli.gatecast'));
    const exists = await stat(path).then(
      () => true,
      () => false,
    );
    const project = unwrap(exists ? await openProject(path) : await createProject(path));
    const recent = new RecentProjects(folder);
    const tokens = new FileTokens();
    let answer: (defaultName: string) => string | null = () => null;
    const dialogs: Dialogs = {
      openFiles: async () => [],
      openFile: async () => null,
      saveFile: async ({ defaultName }) => answer(defaultName),
    };
    const studio = await createStudio({
      session: await ProjectSession.start(project, recent),
      recent,
      samplePath: join(folder, 'no-sample.gatecast'),
      tokens,
      dataWorker: createLocalWorker(),
      dialogs,
      spawnTrainer: createForkSpawner({ trainerPath: options.trainerPath }),
      printPdf: options.printPdf,
      userDataFolder: folder,
      systemLocale: 'en',
    });
    return {
      ...studio,
      tokens,
      saveNextTo: (choose) => {
        answer = choose;
      },
      close: async () => {
        await studio.close();
        await removeFolder();
      },
    };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}
