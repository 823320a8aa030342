import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '@shared/domain/result';
import { createProject } from '../../main/project/create-project';
import type { Project } from '../../main/project/project';

/** A folder for the length of `work`. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gatecast-test-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A new project in a new folder for the length of `work`. */
export function withProject<T>(work: (project: Project, folder: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const project = valueIn(await createProject(join(folder, 'test.gatecast')));
    try {
      return await work(project, folder);
    } finally {
      await project.close();
    }
  });
}

/** @throws the error of a failed result, so that the test shows it. */
export function valueIn<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** @throws where the result is no failure. */
export function errorIn<T, E>(result: Result<T, E>): E {
  if (result.ok) throw new Error(`Expected a failure, got ${JSON.stringify(result.value)}`);
  return result.error;
}
