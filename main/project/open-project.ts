import { open, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import { CommitJournal, readAcknowledgedCommits } from './commit-journal';
import { DuckDbDatabase } from './duckdb-database';
import { lockDown } from './lock-down';
import { migrate, newestVersion, type ProjectMeta, readMeta } from './migrate';
import type { Project } from './project';
import { projectError } from './project-error';
import { createStagingFolder, removeStagingFolder } from './staging-folder';

/**
 * Files that this process has open. DuckDB's file lock guards against other processes only, and
 * closing a second handle on the same file would drop it: so we never open one twice.
 */
const openPaths = new Set<string>();

export interface OpenOptions {
  /** The project that came with the studio. */
  sample?: boolean;
}

/**
 * Opens a project file and brings its schema up to date.
 * Errors: file-missing, project-unreadable, project-newer, project-in-use, project-write-failed.
 * The file is left as it is in all of them.
 */
export async function openProject(
  path: string,
  options: OpenOptions = {},
): Promise<Result<Project, AppError>> {
  const file = basename(path);
  let resolved: string;
  try {
    resolved = await realpath(path);
  } catch (error) {
    return fail(appError('file-missing', { file }, String(error)));
  }
  if (openPaths.has(resolved)) return fail(appError('project-in-use', { file }));
  openPaths.add(resolved);
  try {
    const problem = await examine(resolved);
    if (problem === null) return succeed(await connect(resolved, options.sample ?? false));
    openPaths.delete(resolved);
    return fail(problem);
  } catch (error) {
    openPaths.delete(resolved);
    return fail(projectError(resolved, error));
  }
}

/** A look that changes nothing: is it ours, and can this version read it? null: yes. */
async function examine(path: string): Promise<AppError | null> {
  const file = basename(path);
  if (!(await isDuckDb(path))) {
    return appError('project-unreadable', { file, reason: 'it is no database' });
  }
  const meta = await withConnection(path, { access_mode: 'READ_ONLY' }, readMeta);
  if (meta === null) {
    return appError('project-unreadable', { file, reason: 'it is a database of another program' });
  }
  if (meta.schema_version > newestVersion) {
    return appError('project-newer', { file, value: meta.schema_version, allowed: newestVersion });
  }
  return null;
}

/** DuckDB would turn an empty file into a database; the word at byte 8 says that it is one. */
async function isDuckDb(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    if (!(await handle.stat()).isFile()) return false;
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 8);
    return buffer.toString('latin1') === 'DUCK';
  } finally {
    await handle.close();
  }
}

async function connect(path: string, sample: boolean): Promise<Project> {
  const stagingFolder = await createStagingFolder();
  try {
    const acknowledged = await readAcknowledgedCommits(path);
    const instance = await DuckDBInstance.create(path);
    try {
      const connection = await instance.connect();
      await lockDown(connection, stagingFolder);
      const meta = (await readMeta(connection)) as ProjectMeta;
      await migrate(connection, meta.schema_version);
      const lostCommits = Math.max(0, acknowledged - meta.commits);
      const journal = await CommitJournal.open(path, meta.commits);
      const database = new DuckDbDatabase(connection, meta.commits, journal.note);
      let closing: Promise<void> | null = null;
      const close = async () => {
        await database.close();
        // Closing would checkpoint too, but on this thread.
        await connection.run('CHECKPOINT').catch(() => undefined);
        connection.closeSync();
        instance.closeSync();
        await journal.close();
        await removeStagingFolder(stagingFolder);
        openPaths.delete(path);
      };
      return {
        path,
        sample,
        stagingFolder,
        lostCommits,
        database,
        close: () => {
          closing ??= close();
          return closing;
        },
      };
    } catch (error) {
      instance.closeSync();
      throw error;
    }
  } catch (error) {
    await removeStagingFolder(stagingFolder);
    throw error;
  }
}

/** Opens `path` for the length of `work`, and closes it whatever happens. */
export async function withConnection<T>(
  path: string,
  options: Record<string, string>,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(path, options);
  try {
    const connection = await instance.connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}
