import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { listDatasets } from '../../../main/datasets/store/dataset-rows';
import { createProject } from '../../../main/project/create-project';
import type { Dialogs } from '../../../main/project/dialogs';
import { createProjectHandlers } from '../../../main/project/handlers';
import { openProjectAtStart } from '../../../main/project/open-at-start';
import { ProjectSession } from '../../../main/project/project-session';
import { RecentProjects } from '../../../main/project/recent-projects';
import { openSampleProject, samplePath } from '../../../main/project/sample-project';
import { errorIn, valueIn, withFolder } from '../../helpers/temporary-project';

const examples = join(import.meta.dirname, '../../../examples');

/** The first start of the studio; dialogs answer with `answer.path`. */
async function withStudio(
  work: (studio: Awaited<ReturnType<typeof startStudio>>) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const studio = await startStudio(folder);
    try {
      await work(studio);
    } finally {
      await studio.session.close();
    }
  });
}

async function startStudio(folder: string) {
  const userData = join(folder, 'user');
  await mkdir(userData);
  const recent = new RecentProjects(userData);
  const { project } = valueIn(await openProjectAtStart(userData, examples, recent));
  const session = await ProjectSession.start(project, recent);
  const answer: { path: string | null } = { path: null };
  const dialogs: Dialogs = {
    openFiles: async () => [],
    openFile: async () => answer.path,
    saveFile: async () => answer.path,
  };
  const handlers = createProjectHandlers({
    session,
    recent,
    dialogs,
    samplePath: samplePath(userData),
  });
  return { folder, userData, recent, session, answer, handlers };
}

describe('project handlers', () => {
  test('the first start has the sample with the air passengers', async () => {
    await withStudio(async ({ handlers, session }) => {
      expect(valueIn(await handlers.current({}))).toMatchObject({ name: 'Sample', sample: true });
      const [dataset] = await listDatasets(session.project());
      expect(dataset).toMatchObject({ name: 'Air passengers', length: 144 });
    });
  });

  test('tells why another project is open than the last time, until one is chosen', async () => {
    await withFolder(async (folder) => {
      const first = await startStudio(folder);
      const broken = join(folder, 'broken.gatecast');
      await writeFile(broken, 'no project');
      await first.recent.add(broken);
      await first.session.close();

      const { project, problem } = valueIn(
        await openProjectAtStart(first.userData, examples, first.recent),
      );
      const session = await ProjectSession.start(project, first.recent, problem);
      const dialogs: Dialogs = {
        openFiles: async () => [],
        openFile: async () => null,
        saveFile: async () => join(folder, 'new.gatecast'),
      };
      const handlers = createProjectHandlers({
        session,
        recent: first.recent,
        dialogs,
        samplePath: samplePath(first.userData),
      });
      const current = valueIn(await handlers.current({}));
      expect(current.sample).toBe(true);
      expect(current.problems).toMatchObject([
        { code: 'project-unreadable', params: { file: 'broken.gatecast' } },
      ]);
      expect(valueIn(await handlers.create({}))?.problems).toEqual([]);
      await session.close();
    });
  });

  test('a project whose log was cut off says how many changes it lacks', async () => {
    await withFolder(async (folder) => {
      const { session, recent } = await startStudio(folder);
      const path = join(folder, 'cut.gatecast');
      const created = valueIn(await createProject(path));
      await session.switchTo({ ...created, lostCommits: 3, close: () => created.close() });
      expect(session.problems()).toEqual([
        { code: 'project-commits-lost', params: { file: 'cut.gatecast', count: 3 } },
      ]);
      expect((await recent.list())[0]?.path).toBe(path);
      await session.close();
    });
  });

  test('create, open and go back through the recent list', async () => {
    await withStudio(async ({ handlers, answer, folder, session }) => {
      const first = session.project();
      const leaving = vi.fn(async () => {
        await first.database.run('CREATE TABLE still_open (n INTEGER)');
      });
      session.onLeave(leaving);
      answer.path = join(folder, 'mine');
      const created = valueIn(await handlers.create({}));
      expect(created).toEqual({
        name: 'mine',
        path: join(folder, 'mine.gatecast'),
        sample: false,
        problems: [],
      });
      expect(leaving).toHaveBeenCalledOnce();

      const recent = valueIn(await handlers.recent({}));
      expect(recent.map((project) => project.name)).toEqual(['mine', 'Sample']);
      session.onLeave(async () => undefined);
      leaving.mockImplementation(async () => undefined);
      const back = valueIn(await handlers.openRecent({ id: recent[1]?.id ?? '' }));
      expect(back).toMatchObject({ name: 'Sample', sample: true });
      answer.path = join(folder, 'mine.gatecast');
      expect(valueIn(await handlers.open({}))?.name).toBe('mine');
      // The one that is open already is no conflict.
      expect(valueIn(await handlers.open({}))?.name).toBe('mine');
    });
  });

  test('cancelled dialogs change nothing', async () => {
    await withStudio(async ({ handlers }) => {
      expect(valueIn(await handlers.create({}))).toBeNull();
      expect(valueIn(await handlers.open({}))).toBeNull();
      expect(valueIn(await handlers.current({})).name).toBe('Sample');
    });
  });

  test('a project that cannot be opened leaves the current one open', async () => {
    await withStudio(async ({ handlers, answer, folder, session }) => {
      answer.path = join(folder, 'bad.gatecast');
      await writeFile(answer.path, 'no database');
      expect(errorIn(await handlers.open({})).code).toBe('project-unreadable');
      expect(errorIn(await handlers.openRecent({ id: 'never' })).code).toBe('file-missing');
      expect(await listDatasets(session.project())).toHaveLength(1);
    });
  });
});

describe('recent projects', () => {
  test('newest first, each once, at most ten, without those that are gone', async () => {
    await withFolder(async (folder) => {
      const recent = new RecentProjects(folder);
      const paths = Array.from({ length: 12 }, (_, index) => join(folder, `${index}.gatecast`));
      for (const path of paths) {
        await writeFile(path, '');
        await recent.add(path);
      }
      await recent.add(paths[5] as string);
      await rm(paths[11] as string);
      const names = (await recent.list()).map((project) => project.name);
      expect(names).toEqual(['5', '10', '9', '8', '7', '6', '4', '3', '2']);
    });
  });

  test('a list that cannot be understood is empty', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'recent-projects.json'), '{"half":');
      expect(await new RecentProjects(folder).list()).toEqual([]);
    });
  });
});

describe('start', () => {
  test('opens what was open last', async () => {
    await withFolder(async (folder) => {
      const recent = new RecentProjects(folder);
      const path = join(folder, 'mine.gatecast');
      await valueIn(await createProject(path)).close();
      await recent.add(path);
      const { project, problem } = valueIn(await openProjectAtStart(folder, examples, recent));
      expect(project.path).toBe(path);
      expect(problem).toBeNull();
      await project.close();
    });
  });

  test('falls back to the sample where the last one is damaged, and says why', async () => {
    await withFolder(async (folder) => {
      const recent = new RecentProjects(folder);
      const path = join(folder, 'mine.gatecast');
      await writeFile(path, 'damaged');
      await recent.add(path);
      const { project, problem } = valueIn(await openProjectAtStart(folder, examples, recent));
      expect(project.sample).toBe(true);
      expect(problem).toMatchObject({
        code: 'project-unreadable',
        params: { file: 'mine.gatecast' },
      });
      await project.close();
    });
  });

  test('makes a damaged sample anew and keeps the old file', async () => {
    await withFolder(async (folder) => {
      await writeFile(samplePath(folder), 'damaged');
      const project = valueIn(await openSampleProject(folder, examples));
      expect(await listDatasets(project)).toHaveLength(1);
      await project.close();
      expect(await readdir(folder)).toContainEqual(expect.stringMatching(/^Sample\.damaged-/));
    });
  });

  test('finishes a sample whose import was interrupted', async () => {
    await withFolder(async (folder) => {
      await valueIn(await createProject(samplePath(folder))).close();
      const project = valueIn(await openSampleProject(folder, examples));
      expect(await listDatasets(project)).toHaveLength(1);
      await project.close();
    });
  });

  test('an example that is missing is told', async () => {
    await withFolder(async (folder) => {
      expect(errorIn(await openSampleProject(folder, join(folder, 'none')))).toMatchObject({
        code: 'file-missing',
        params: { file: 'air-passengers.csv' },
      });
    });
  });
});
