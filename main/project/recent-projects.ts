import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RecentProject } from '@shared/domain/project';
import { z } from 'zod';
import { JsonFile } from '../files/json-file';

const maxEntries = 10;

/** The projects opened last, newest first. Files that are gone are left out. */
export class RecentProjects {
  readonly #file: JsonFile<string[]>;

  constructor(userDataFolder: string) {
    this.#file = new JsonFile(
      join(userDataFolder, 'recent-projects.json'),
      z.array(z.string()).max(maxEntries),
      [],
    );
  }

  async list(): Promise<RecentProject[]> {
    const paths = await this.#file.read();
    const present = await Promise.all(paths.map(isThere));
    return paths.filter((_, index) => present[index]).map(describe);
  }

  /** @throws the system's error where the user's data folder cannot be written. */
  async add(path: string): Promise<void> {
    const others = (await this.list()).map((project) => project.path);
    const paths = [path, ...others.filter((other) => other !== path)].slice(0, maxEntries);
    await this.#file.write(paths);
  }
}

/** Ids stand for paths: the page cannot name a file that was not opened before. */
function describe(path: string): RecentProject {
  const id = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return { id, name: projectName(path), path };
}

export const projectName = (path: string): string => basename(path).replace(/\.gatecast$/i, '');

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
