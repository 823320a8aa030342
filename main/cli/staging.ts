import { createStagingFolder, removeStagingFolder } from '../project/staging-folder';

/** A private folder for the length of `work`. */
export async function withStagingFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await createStagingFolder();
  try {
    return await work(folder);
  } finally {
    await removeStagingFolder(folder);
  }
}
