import { join } from 'node:path';
import { FileTokens } from '../../main/datasets/file-tokens';
import { createLocalWorker } from '../../main/datasets/worker/local-worker';
import { createProject } from '../../main/project/create-project';
import { openProject } from '../../main/project/open-project';
import { ProjectSession } from '../../main/project/project-session';
import { RecentProjects } from '../../main/project/recent-projects';
import { createStudio, type Studio } from '../../main/studio';
import { createForkSpawner } from '../../main/training/fork-spawner';
import type { SpawnTrainer, TrainerProcess } from '../../main/training/trainer-process';
import { bundleTrainer } from './bundle-trainer';
import { valueIn } from './temporary-project';

export interface TestStudio extends Studio {
  tokens: FileTokens;
  /** Trainers started so far, the newest last. */
  trainers: TrainerProcess[];
  /** What the save dialog answers. */
  answers: { path: string | null };
}

/** The studio with the real trainer, the real database, and a person who answers as told. */
export async function openTestStudio(folder: string, create: boolean): Promise<TestStudio> {
  const path = join(folder, 'test.gatecast');
  const project = valueIn(create ? await createProject(path) : await openProject(path));
  const recent = new RecentProjects(folder);
  const tokens = new FileTokens();
  const trainers: TrainerProcess[] = [];
  const answers: TestStudio['answers'] = { path: null };
  const spawn = createForkSpawner({ trainerPath: await bundleTrainer() });
  const spawnTrainer: SpawnTrainer = () => {
    const trainer = spawn();
    trainers.push(trainer);
    return trainer;
  };
  const studio = await createStudio({
    session: await ProjectSession.start(project, recent),
    recent,
    samplePath: join(folder, 'sample.gatecast'),
    tokens,
    dataWorker: createLocalWorker(),
    dialogs: {
      openFiles: async () => [],
      openFile: async () => answers.path,
      saveFile: async () => answers.path,
    },
    spawnTrainer,
    printPdf: async (html) => new TextEncoder().encode(html),
    userDataFolder: folder,
    systemLocale: 'en',
  });
  return { ...studio, tokens, trainers, answers };
}
