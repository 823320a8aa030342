import { randomBytes } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result } from '@shared/domain/result';
import { journalPath } from './commit-journal';
import { createMeta, migrate } from './migrate';
import { type OpenOptions, openProject, withConnection } from './open-project';
import type { Project } from './project';
import { projectError } from './project-error';

/**
 * Makes an empty project at `path` and opens it; a file that is there already is replaced (the
 * save dialog has asked). Built beside it and moved into place, so never half of one.
 * Errors: project-in-use, project-write-failed.
 */
export async function createProject(
  path: string,
  options: OpenOptions = {},
): Promise<Result<Project, AppError>> {
  // A project that somebody has open must not be replaced under their feet.
  const old = await openProject(path);
  if (old.ok) await old.value.close();
  else if (old.error.code === 'project-in-use') return old;

  const draft = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    await withConnection(draft, {}, async (connection) => {
      await createMeta(connection);
      await migrate(connection, 0);
    });
    // A log of the replaced file would be replayed into the new one.
    await rm(`${path}.wal`, { force: true });
    await rm(journalPath(path), { force: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    await rm(`${draft}.wal`, { force: true });
    const { details } = projectError(path, error);
    const reason = details?.split('\n')[0]?.replaceAll(path, basename(path)) ?? 'unknown';
    return fail(appError('project-write-failed', { file: basename(path), reason }, details));
  }
  return openProject(path, options);
}
